--liquibase formatted sql

--changeset gulou:163-state-is-no-index
-- An act changes the state of a case. As long as an index holds the state, PostgreSQL writes an act into all indexes of
-- the case; a queue that is asked for in the order of states is sorted instead, which takes less than what every act paid.
drop index case_file_by_state;
drop index case_file_state;
--rollback create index case_file_by_state on case_file (worker_body, worker_role, state, number);
--rollback create index case_file_state on case_file (state, ended);

--changeset gulou:163-journal-by-blocks dbms:postgresql
-- The journal only grows, so its blocks lie in the order of time: their ranges find a day as well as one mark an entry.
drop index journal_at;
create index journal_at on journal using brin (happened_at);
--rollback drop index journal_at;
--rollback create index journal_at on journal (happened_at);
