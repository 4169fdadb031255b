--liquibase formatted sql

--changeset gulou:076-consultations
create table consultation (
    id varchar(32) not null primary key,
    version bigint not null,
    case_number varchar(40) not null,
    asked_by varchar(40) not null,
    asked_name varchar(200) not null,
    asked_at timestamp with time zone not null,
    to_body varchar(80),
    to_expert varchar(40),
    to_name varchar(200) not null,
    question varchar(2000) not null,
    papers text not null,
    due_on date not null,
    stage varchar(10) not null,
    reminded boolean not null,
    opinion varchar(10),
    reasons varchar(2000),
    conditions varchar(2000),
    answered_by varchar(40),
    answered_name varchar(200),
    answered_at timestamp with time zone
);
create index consultation_case on consultation (case_number);
create index consultation_body on consultation (to_body, stage, due_on);
create index consultation_expert on consultation (to_expert, stage, due_on);
create table expert (
    id varchar(32) not null primary key,
    body varchar(80) not null,
    person varchar(40) not null,
    name varchar(200) not null,
    field varchar(100) not null,
    added_by varchar(40) not null,
    added_at timestamp with time zone not null,
    unique (body, person)
);
--rollback drop table expert;
--rollback drop table consultation;
