--liquibase formatted sql

--changeset gulou:111-journal-ids
-- the database numbers each entry as it is written; the fifty numbers given out last may be in use
alter sequence journal_id increment by 1;
--rollback alter sequence journal_id increment by 50;
