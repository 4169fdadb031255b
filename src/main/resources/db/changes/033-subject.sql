--liquibase formatted sql

--changeset gulou:033-subject
alter table case_file add column subject varchar(400);
create index case_file_again on case_file (service, contact_phone);
