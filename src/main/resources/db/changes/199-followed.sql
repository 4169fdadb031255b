--liquibase formatted sql

--changeset gulou:199-followed
-- whether an official has ever followed a case, so that an act asks for followers only where there may be some
alter table case_file add column followed boolean default false not null;
update case_file set followed = true where number in (select case_number from case_follower);
--rollback alter table case_file drop column followed;
