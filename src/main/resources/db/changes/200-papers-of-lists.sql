--liquibase formatted sql

--changeset gulou:200-papers-of-lists
alter table issued_document add column paper varchar(200);
alter table issued_document add column element varchar(4000);
alter table issued_document add column element_name varchar(2000);
--rollback alter table issued_document drop column element_name; alter table issued_document drop column element; alter table issued_document drop column paper;
