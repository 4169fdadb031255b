--liquibase formatted sql

--changeset gulou:202-visit-times
-- when people may come to a body: the hours of its weeks, each from a day on (service '' stands for all that have no weeks
-- of their own; a line for each span: weekday, from, to, how many at once), and what it has set for single days
create table visit_week (
    id varchar(32) not null primary key,
    version bigint not null,
    body varchar(80) not null,
    service varchar(80) not null,
    first_day date not null,
    slot_minutes integer not null,
    hours varchar(4000) not null,
    constraint visit_week_first unique (body, service, first_day)
);
create table visit_day (
    id varchar(32) not null primary key,
    body varchar(80) not null,
    on_day date not null,
    reason varchar(200),
    like_weekday integer,
    from_time time,
    to_time time,
    seats integer
);
create index visit_day_body on visit_day (body, on_day);
--rollback drop table visit_day;
--rollback drop table visit_week;
