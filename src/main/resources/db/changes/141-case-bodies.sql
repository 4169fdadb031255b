--liquibase formatted sql

--changeset gulou:141-case-body
-- The bodies that have a part in a case, with all by which one of them looks for it, so that nothing of other bodies is read.
create table case_body (
    case_number varchar(40) not null,
    body varchar(80) not null,
    filed_at timestamp with time zone not null,
    service varchar(80) not null,
    name varchar(200) not null,
    primary key (case_number, body)
);
create index case_body_found on case_body (body, filed_at, case_number, service, name);
create index case_file_phone on case_file (contact_phone);
create index case_file_organisation on case_file (organisation, filed_at);
--rollback drop index case_file_organisation;
--rollback drop index case_file_phone;
--rollback drop table case_body;

--changeset gulou:141-case-body-of-older dbms:postgresql
insert into case_body (case_number, body, filed_at, service, name)
select number, part.body, filed_at, service, lower(applicant_name)
from case_file, lateral (select distinct value as body from json_each_text(cast(bodies as json))) part;
--rollback delete from case_body;

--changeset gulou:141-case-body-of-older-on-h2 dbms:h2
insert into case_body (case_number, body, filed_at, service, name)
select distinct number, regexp_substr(bodies, '":"([^"]+)"', 1, nth.x, null, 1), filed_at, service, lower(applicant_name)
from case_file, system_range(1, 6) nth
where regexp_substr(bodies, '":"([^"]+)"', 1, nth.x, null, 1) is not null;
--rollback delete from case_body;
