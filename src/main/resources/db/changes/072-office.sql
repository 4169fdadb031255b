--liquibase formatted sql

--changeset gulou:072-office
alter table case_file add column office varchar(80) default '' not null;
alter table case_file add column department varchar(40) default '' not null;
update case_file set office = substring(offer from position('-' || '-' in offer) + 2) where office = '';
update case_file set office = substring(office from 1 for position('-' || '-' in office) - 1) where position('-' || '-' in office) > 0;
create index case_file_office on case_file (office, ended, filed_at);
--rollback drop index case_file_office;
--rollback alter table case_file drop column office;
--rollback alter table case_file drop column department;
