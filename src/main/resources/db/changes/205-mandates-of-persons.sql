--liquibase formatted sql

--changeset gulou:205-mandates-of-persons
alter table person add column represented boolean default false not null;
update person set represented = true where id in (select person_id from mandate where person_id is not null);
alter table case_file add column agent varchar(26);
alter table case_file add column represented boolean default false not null;
update case_file set represented = true where person in (select person_id from mandate where person_id is not null);
create index mandate_person on mandate (person_id);
create table mandate_offer (
    id varchar(26) primary key,
    giver_id varchar(26) not null references person (id),
    code_hash varchar(64) not null unique,
    for_whom varchar(100) not null,
    services varchar(2000) not null,
    until_day date not null,
    good_until timestamp with time zone not null
);
create index mandate_offer_giver on mandate_offer (giver_id);
--rollback drop table mandate_offer; drop index mandate_person; alter table case_file drop column represented; alter table case_file drop column agent; alter table person drop column represented;
