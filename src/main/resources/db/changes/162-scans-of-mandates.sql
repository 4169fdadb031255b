--liquibase formatted sql

--changeset gulou:162-scans-of-mandates
-- the ids of the files that show by what right an official files for somebody
alter table attendance add column scans varchar(200) default '' not null;
--rollback alter table attendance drop column scans;
