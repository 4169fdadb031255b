--liquibase formatted sql

--changeset gulou:075-attendance
create table attendance (
    draft varchar(32) not null primary key,
    helper varchar(40) not null,
    helper_name varchar(200) not null,
    body varchar(80) not null,
    channel varchar(16) not null,
    evidence_kind varchar(20) not null,
    evidence varchar(500) not null,
    at timestamp with time zone not null,
    case_number varchar(40)
);
create index attendance_case on attendance (case_number);
create index attendance_helper on attendance (helper, at);
--rollback drop table attendance;
