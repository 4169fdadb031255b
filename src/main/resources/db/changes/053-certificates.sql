--liquibase formatted sql

--changeset gulou:053-certificates
alter table issued_document add column state_since timestamp with time zone;
alter table issued_document add column state_reason varchar(2000);
alter table issued_document add column renewed_on date;
--rollback alter table issued_document drop column renewed_on; alter table issued_document drop column state_reason; alter table issued_document drop column state_since;
