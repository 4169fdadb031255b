--liquibase formatted sql

--changeset gulou:013-attempts
create table attempt (
    key_hash char(64) primary key,
    tries integer not null,
    last_at timestamp with time zone not null
);
create index attempt_last on attempt (last_at);
--rollback drop table attempt;
