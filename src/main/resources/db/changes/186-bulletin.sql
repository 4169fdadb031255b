--liquibase formatted sql

--changeset gulou:186-bulletin
-- what everybody reads on top of every page, such as announced maintenance: one row while there is something
create table bulletin (
    id integer not null primary key,
    text_zh varchar(500) not null,
    text_en varchar(500) not null,
    shown_until timestamp with time zone,
    version bigint not null
);
--rollback drop table bulletin;

--changeset gulou:145-bulletins-begin
-- from when it is shown; empty where it is at once
alter table bulletin add column shown_from timestamp with time zone;
--rollback alter table bulletin drop column shown_from;
