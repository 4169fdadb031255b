--liquibase formatted sql

--changeset gulou:167-acts-of-messages
alter table case_message add column act integer;
--rollback alter table case_message drop column act;
