--liquibase formatted sql

--changeset gulou:168-papers-of-messages
alter table case_message add column papers text default '' not null;
--rollback alter table case_message drop column papers;
