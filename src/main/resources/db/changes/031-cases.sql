--liquibase formatted sql

--changeset gulou:031-cases
create table case_serial (
    office varchar(6) not null,
    received_on date not null,
    last_serial integer not null,
    primary key (office, received_on)
);

create table case_file (
    number varchar(40) not null primary key,
    version bigint not null,
    draft varchar(32) not null unique,
    query_code varchar(16) not null,
    service varchar(80) not null,
    service_version integer not null,
    offer varchar(200) not null,
    bodies text not null,
    person varchar(40),
    organisation varchar(40),
    applicant_name varchar(200) not null,
    contact_phone varchar(40) not null,
    language varchar(8) not null,
    channel varchar(16) not null,
    answers text not null,
    record text not null,
    pending text,
    revision integer not null,
    state varchar(80) not null,
    ended varchar(20),
    filed_at timestamp with time zone not null,
    entered_at timestamp with time zone not null,
    worker_role varchar(40),
    worker_body varchar(80),
    claimed_by varchar(40),
    claimed_name varchar(200),
    claimed_at timestamp with time zone,
    promised varchar(40),
    due_on date,
    yellow_on date,
    on_notice boolean not null
);
create index case_file_queue on case_file (worker_body, worker_role, due_on, number);
create index case_file_person on case_file (person, filed_at);
create index case_file_service on case_file (service, service_version);
create index case_file_state on case_file (state, ended);

create table case_act (
    id varchar(32) not null primary key,
    case_number varchar(40) not null,
    seq integer not null,
    move varchar(80) not null,
    action varchar(80) not null,
    state_from varchar(80) not null,
    state_to varchar(80) not null,
    actor varchar(40) not null,
    actor_name varchar(200) not null,
    actor_kind varchar(16) not null,
    given text not null,
    filled text,
    at timestamp with time zone not null,
    unique (case_number, seq)
);

--changeset gulou:031-case-revisions
create table case_revision (
    case_number varchar(40) not null,
    revision integer not null,
    answers text not null,
    record text not null,
    at timestamp with time zone not null,
    primary key (case_number, revision)
);
