--liquibase formatted sql

--changeset gulou:195-ended-at
-- Most acts change when a case entered its state. As long as an index holds that, PostgreSQL writes each of them into all
-- indexes of the case; when a case ended changes once.
alter table case_file add column ended_at timestamp with time zone;
update case_file set ended_at = entered_at where ended is not null;
create index case_file_kept on case_file (service, service_version, expired_on, ended_at);
drop index case_file_ended;
drop index case_file_service;
--rollback create index case_file_service on case_file (service, service_version);
--rollback create index case_file_ended on case_file (service, service_version, entered_at);
--rollback drop index case_file_kept;
--rollback alter table case_file drop column ended_at;

--changeset gulou:195-ended-unnoted dbms:postgresql
-- Each day looks for cases that an older node ended without noting when. There are next to none, and so is this index;
-- neither column changes before a case ends, so that acts are written as before.
create index case_file_unnoted on case_file (number) where ended is not null and ended_at is null;
--rollback drop index case_file_unnoted;
