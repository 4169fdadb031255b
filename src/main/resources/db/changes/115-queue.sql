--liquibase formatted sql

--changeset gulou:115-queue
-- with all that a queue is counted by, so that counting it looks at no row
create index case_file_waiting on case_file (worker_body, worker_role, due_on, number, sealed, ended);
drop index case_file_queue;
--rollback create index case_file_queue on case_file (worker_body, worker_role, due_on, number);
--rollback drop index case_file_waiting;
