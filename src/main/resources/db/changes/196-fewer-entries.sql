--liquibase formatted sql

--changeset gulou:196-phone-and-service
-- Who filed for the same service before is looked for by both, who has a phone by the phone alone.
drop index case_file_phone;
drop index case_file_again;
create index case_file_phone on case_file (contact_phone, service);
--rollback drop index case_file_phone;
--rollback create index case_file_again on case_file (service, contact_phone);
--rollback create index case_file_phone on case_file (contact_phone);

--changeset gulou:196-kept-when-ended dbms:postgresql
-- No case has ended when it is filed; all cases of a service are found by the index of its rounds.
drop index case_file_kept;
create index case_file_kept on case_file (service, service_version, expired_on, ended_at) where ended_at is not null;
--rollback drop index case_file_kept;
--rollback create index case_file_kept on case_file (service, service_version, expired_on, ended_at);
