--liquibase formatted sql

--changeset gulou:183-prefills-for-organisations
alter table prefill add column for_organisation boolean default false not null;
--rollback alter table prefill drop column for_organisation;
