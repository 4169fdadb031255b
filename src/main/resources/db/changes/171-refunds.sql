--liquibase formatted sql

--changeset gulou:171-refunds
-- what is not given back of a line, and why; which cases wait at which post for somebody to decide about money
alter table case_charge add column kept numeric(14, 2) default 0 not null;
alter table case_charge add column kept_why varchar(2000);
alter table case_charge add column kept_by varchar(200);
create table case_refund (
    id varchar(32) not null primary key,
    case_number varchar(40) not null,
    worker_role varchar(40) not null,
    worker_body varchar(80) not null,
    amount numeric(14, 2) not null,
    since timestamp with time zone not null
);
create index case_refund_case on case_refund (case_number);
create index case_refund_post on case_refund (worker_role, worker_body, since);
-- the portal looks once at each case that ended with money of the payer
insert into due_work (kind, work_key, due_at, attempts)
    select 'case.timer', number, current_timestamp, 0 from case_file
    where (exists (select 1 from case_payment where case_number = number and state = 'TO_REFUND')
        or exists (select 1 from case_charge where case_number = number and paid > 0
            and (ended in ('REFUSED', 'WITHDRAWN', 'LAPSED', 'NOT_ACCEPTED') or freed or paid > amount
                or waived_at is not null)))
        and not exists (select 1 from due_work where kind = 'case.timer' and work_key = number);
--rollback drop table case_refund;
--rollback alter table case_charge drop column kept_by;
--rollback alter table case_charge drop column kept_why;
--rollback alter table case_charge drop column kept;
