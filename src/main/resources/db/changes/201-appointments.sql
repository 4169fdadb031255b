--liquibase formatted sql

--changeset gulou:201-appointments
-- the times at an office that people choose in their cases: how each stands, and the five minutes that it holds. Local
-- times of the province; that nothing is given away twice is the primary key of the steps.
create table appointment (
    id varchar(32) not null primary key,
    case_number varchar(40) not null,
    kind varchar(60) not null,
    service varchar(80) not null,
    body varchar(80) not null,
    title_zh varchar(200) not null,
    title_en varchar(200) not null,
    status varchar(12) not null,
    asked_at timestamp with time zone not null,
    booked_at timestamp with time zone,
    starts_at timestamp,
    ends_at timestamp,
    version int not null,
    constraint appointment_kind unique (case_number, kind)
);
create index appointment_day on appointment (body, starts_at);
create table appointment_step (
    body varchar(80) not null,
    timetable varchar(80) not null,
    starts_at timestamp not null,
    seat int not null,
    appointment varchar(32) not null,
    case_number varchar(40) not null,
    primary key (body, timetable, starts_at, seat)
);
create index appointment_step_case on appointment_step (case_number);
--rollback drop table appointment_step;
--rollback drop table appointment;
