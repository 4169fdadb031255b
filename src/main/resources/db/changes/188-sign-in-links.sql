--liquibase formatted sql

--changeset gulou:188-sign-in-links
-- who signs in by a provider: the subject of an issuer; before her first sign-in, an official by the user name she has there
create table sign_in_link (
    id varchar(26) not null primary key,
    person_id varchar(26) not null references person (id),
    issuer varchar(500) not null,
    subject varchar(255),
    user_name varchar(200) not null,
    made_by varchar(200) not null,
    made_at timestamp with time zone not null,
    used_at timestamp with time zone,
    version integer not null,
    constraint sign_in_link_subject unique (issuer, subject)
);
create index sign_in_link_person on sign_in_link (person_id);
create index sign_in_link_user_name on sign_in_link (issuer, user_name);
--rollback drop table sign_in_link;
