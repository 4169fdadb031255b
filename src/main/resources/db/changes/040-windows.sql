--liquibase formatted sql

--changeset gulou:040-windows
alter table case_file add column batch varchar(40);
alter table case_file add column closes_at timestamp with time zone;
alter table case_file add column sealed boolean default false not null;
create index case_file_batch on case_file (service, batch);
