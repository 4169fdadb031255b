--liquibase formatted sql

--changeset gulou:110-journal-payload
-- in the row of its entry: what is written with every act costs one row and one statement, and is erased as before
alter table journal add column payload text;
update journal set payload = (select p.json from journal_payload p where p.entry_id = journal.id)
    where id in (select entry_id from journal_payload);
drop table journal_payload;
--rollback create table journal_payload (entry_id bigint primary key, json text not null);
--rollback insert into journal_payload select id, payload from journal where payload is not null;
--rollback alter table journal drop column payload;
