--liquibase formatted sql

--changeset gulou:048-pace
alter table case_file add column acts integer default 0 not null;
alter table case_file add column clock_stands boolean default false not null;
alter table case_file add column wakes_at timestamp with time zone;
update case_file set acts = (select count(*) from case_act a where a.case_number = case_file.number);
update case_file set wakes_at = (select w.due_at from due_work w where w.kind = 'case.timer' and w.work_key = case_file.number);
