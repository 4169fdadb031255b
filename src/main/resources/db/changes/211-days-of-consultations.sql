--liquibase formatted sql

--changeset gulou:211-days-of-consultations
-- how many working days were given; of those asked before, only the last day is known
alter table consultation add column days integer default 0 not null;
--rollback alter table consultation drop column days;
