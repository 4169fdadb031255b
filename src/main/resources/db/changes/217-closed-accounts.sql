--liquibase formatted sql

--changeset gulou:217-closed-accounts
alter table person add column closed_at timestamp with time zone;
--rollback alter table person drop column closed_at;
