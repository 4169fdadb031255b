--liquibase formatted sql

--changeset gulou:181-program-keys
create table program_key (
    id varchar(26) not null primary key,
    person_id varchar(40) not null,
    name varchar(100) not null,
    secret_hash varchar(64) not null unique,
    may_act boolean not null,
    service varchar(100),
    last_day date not null,
    made_by varchar(200) not null,
    made_at timestamp with time zone not null,
    stopped_at timestamp with time zone,
    used_on date
);
--rollback drop table program_key;
