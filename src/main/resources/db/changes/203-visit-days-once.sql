--liquibase formatted sql

--changeset gulou:203-visit-days-once
-- what is set for a day twice in the same moment is set once: a day that is closed or is as a weekday begins at midnight
update visit_day set from_time = time '00:00:00' where from_time is null;
delete from visit_day where exists (
    select 1 from visit_day other
    where other.body = visit_day.body and other.on_day = visit_day.on_day and other.from_time = visit_day.from_time
        and other.id < visit_day.id);
alter table visit_day alter column from_time set not null;
alter table visit_day add constraint visit_day_once unique (body, on_day, from_time);
--rollback alter table visit_day drop constraint visit_day_once;
--rollback alter table visit_day alter column from_time drop not null;
