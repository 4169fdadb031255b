--liquibase formatted sql

--changeset gulou:073-absence
create table absence (
    id varchar(32) not null primary key,
    official varchar(40) not null,
    first_day date not null,
    last_day date not null,
    substitute varchar(40),
    entered_by varchar(40) not null,
    entered_at timestamp with time zone not null
);
create index absence_official on absence (official, last_day);
--rollback drop table absence;

--changeset gulou:073-supervision
create table supervision (
    id varchar(32) not null primary key,
    version bigint not null,
    case_number varchar(40) not null,
    reason varchar(2000) not null,
    opened_by varchar(40) not null,
    opened_name varchar(200) not null,
    opened_at timestamp with time zone not null,
    due_on date not null,
    answer varchar(2000),
    answered_name varchar(200),
    answered_at timestamp with time zone,
    closed_name varchar(200),
    closed_at timestamp with time zone
);
create index supervision_case on supervision (case_number, closed_at);
--rollback drop table supervision;

--changeset gulou:073-look
create table case_look (
    case_number varchar(40) not null,
    official varchar(40) not null,
    acts integer not null,
    revision integer not null,
    at timestamp with time zone not null,
    earlier_acts integer not null,
    earlier_revision integer not null,
    earlier_at timestamp with time zone,
    primary key (case_number, official)
);
--rollback drop table case_look;
