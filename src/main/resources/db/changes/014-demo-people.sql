--liquibase formatted sql

--changeset gulou:014-demo-people
alter table account add column demo boolean default false not null;
--rollback alter table account drop column demo;
