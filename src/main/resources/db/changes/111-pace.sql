--liquibase formatted sql

--changeset gulou:111-journal-ids
-- the database numbers each entry as it is written; the fifty numbers given out last may be in use
alter sequence journal_id increment by 1;
--rollback alter sequence journal_id increment by 50;

--changeset gulou:112-case-row dbms:postgresql
-- Claims and acts change a few narrow columns of a case. PostgreSQL writes the whole row anew each time, and its log, unless
-- what was answered lies outside the row; and it writes every index anew, unless the page of the row has room for the next.
alter table case_file set (toast_tuple_target = 512, fillfactor = 80);
--rollback alter table case_file reset (toast_tuple_target, fillfactor);
