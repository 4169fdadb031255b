--liquibase formatted sql

--changeset gulou:198-sessions
-- whoever signed in as this person before is out; empty where all are in
alter table person add column sessions_since timestamp with time zone;
--rollback alter table person drop column sessions_since;
