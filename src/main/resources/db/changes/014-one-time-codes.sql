--liquibase formatted sql

--changeset gulou:014-one-time-codes
create table one_time_code (
    hash char(64) not null primary key,
    purpose varchar(20) not null,
    subject varchar(200) not null,
    good_until timestamp with time zone not null
);
create index one_time_code_over on one_time_code (good_until);
--rollback drop table one_time_code;
