--liquibase formatted sql

--changeset gulou:146-certificates-that-begin-later
alter table issued_document add column valid_from date;
--rollback alter table issued_document drop column valid_from;
