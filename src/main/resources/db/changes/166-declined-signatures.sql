--liquibase formatted sql

--changeset gulou:166-declined-signatures
alter table signature add column declined_at timestamp with time zone;
alter table signature add column reason varchar(1000);
--rollback alter table signature drop column reason; alter table signature drop column declined_at;
