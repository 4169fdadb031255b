--liquibase formatted sql

--changeset gulou:051-paper-titles
ALTER TABLE issued_document ALTER COLUMN title TYPE VARCHAR(2000);
