--liquibase formatted sql

--changeset gulou:030-drafts
create table draft (
    id varchar(32) not null primary key,
    version bigint not null,
    service varchar(80) not null,
    service_version integer not null,
    offer varchar(200) not null,
    person varchar(40),
    organisation varchar(40),
    guest_name varchar(100),
    guest_phone varchar(40),
    code varchar(16),
    answers text not null,
    started_at timestamp with time zone not null,
    touched_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    filed_as varchar(40)
);
create index draft_person on draft (person, touched_at);
create index draft_code on draft (code);
create index draft_service on draft (service, service_version);
