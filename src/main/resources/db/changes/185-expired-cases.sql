--liquibase formatted sql

--changeset gulou:185-expired-cases
-- the day on which everything that tells of people was deleted from a case, because it had been kept long enough
alter table case_file add column expired_on date;
create index case_file_ended on case_file (service, service_version, entered_at);
--rollback drop index case_file_ended; alter table case_file drop column expired_on;
