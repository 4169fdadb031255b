--liquibase formatted sql

--changeset gulou:032-lanes
create table case_lane (
    id varchar(32) not null primary key,
    case_number varchar(40) not null,
    worker_role varchar(40) not null,
    worker_body varchar(80) not null
);
create index case_lane_case on case_lane (case_number);
create index case_lane_queue on case_lane (worker_body, worker_role);

--changeset gulou:032-lane-acts
alter table case_act alter column move set data type varchar(160);
alter table case_act alter column action set data type varchar(160);
