--liquibase formatted sql

--changeset gulou:210-fixed-amounts
alter table case_charge add column fixed boolean default false not null;
--rollback alter table case_charge drop column fixed;
