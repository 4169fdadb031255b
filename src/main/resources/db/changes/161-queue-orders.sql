--liquibase formatted sql

--changeset gulou:161-queue-orders
-- a queue in another order than by time left is one look into an index, too
create index case_file_by_number on case_file (worker_body, worker_role, number);
create index case_file_by_applicant on case_file (worker_body, worker_role, applicant_name, number);
create index case_file_by_state on case_file (worker_body, worker_role, state, number);
--rollback drop index case_file_by_state;
--rollback drop index case_file_by_applicant;
--rollback drop index case_file_by_number;
