--liquibase formatted sql

--changeset gulou:182-prefills
create table prefill (
    id varchar(32) not null primary key,
    secret_hash varchar(64) not null unique,
    program_id varchar(40) not null,
    program_name varchar(100) not null,
    offer varchar(200) not null,
    service_version integer not null,
    answers text not null,
    reference varchar(100),
    made_at timestamp with time zone not null,
    last_day date not null,
    draft varchar(32)
);
create index prefill_last_day on prefill (last_day);
alter table draft add column prefilled_by varchar(100);
--rollback alter table draft drop column prefilled_by; drop table prefill;
