--liquibase formatted sql

--changeset gulou:189-proved-people
-- by which provider name and resident identity number are proved, and since when; empty where she told them herself
alter table person add column proved_by varchar(30) default '' not null;
alter table person add column proved_at timestamp with time zone;
--rollback alter table person drop column proved_at;
--rollback alter table person drop column proved_by;
