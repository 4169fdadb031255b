--liquibase formatted sql

--changeset gulou:170-set-aside
-- what was written in a file stays with its amendment when the file is left as it is or is to be deleted
alter table amended_file add column aside bytea;
alter table amended_file add column dropped boolean default false not null;
--rollback alter table amended_file drop column dropped;
--rollback alter table amended_file drop column aside;
