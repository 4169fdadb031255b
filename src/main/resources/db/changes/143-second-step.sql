--liquibase formatted sql

--changeset gulou:143-second-step
-- who shows a code beside her password: what her app and the portal share, and the half minute of the last code that was taken
create table second_step (
    person_id varchar(26) not null primary key references person (id),
    secret varchar(32) not null,
    last_step bigint not null,
    on_since timestamp with time zone not null
);
-- hashes of the codes that take the place of the app once
create table recovery_code (
    hash varchar(64) not null primary key,
    person_id varchar(26) not null references person (id)
);
create index recovery_code_person on recovery_code (person_id);
--rollback drop table recovery_code;
--rollback drop table second_step;
