--liquibase formatted sql

--changeset gulou:184-prefills-once
alter table prefill add column sent_as varchar(100);
alter table prefill add column sent_hash varchar(64);
create unique index prefill_sent_as on prefill (program_id, sent_as);
--rollback drop index prefill_sent_as; alter table prefill drop column sent_hash; alter table prefill drop column sent_as;
