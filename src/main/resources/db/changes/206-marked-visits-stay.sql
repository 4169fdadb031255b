--liquibase formatted sql

--changeset gulou:206-marked-visits-stay
-- who did not come and is asked anew has a second row: the first stays on the list of its day
alter table appointment drop constraint appointment_kind;
create index appointment_case on appointment (case_number);
--rollback delete from appointment_step where appointment in (select a.id from appointment a join appointment b on b.case_number = a.case_number and b.kind = a.kind where b.asked_at > a.asked_at);
--rollback delete from appointment where id in (select a.id from appointment a join appointment b on b.case_number = a.case_number and b.kind = a.kind where b.asked_at > a.asked_at);
--rollback drop index appointment_case;
--rollback alter table appointment add constraint appointment_kind unique (case_number, kind);
