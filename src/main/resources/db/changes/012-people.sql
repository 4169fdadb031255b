--liquibase formatted sql

--changeset gulou:012-people
create table person (
    id varchar(26) primary key,
    name varchar(100) not null,
    resident_id varchar(18) not null,
    phone varchar(40) not null,
    email varchar(254) not null,
    locale varchar(10) not null,
    known_since timestamp with time zone not null,
    active boolean not null,
    version integer not null
);
create index person_name on person (name);
create table account (
    sign_in_name varchar(100) primary key,
    person_id varchar(26) not null unique references person (id),
    password_hash varchar(300) not null,
    demo boolean not null,
    version integer not null
);
create table organisation (
    id varchar(26) primary key,
    uscc varchar(18) not null unique,
    name varchar(200) not null,
    version integer not null
);
create table mandate (
    id varchar(26) primary key,
    agent_id varchar(26) not null references person (id),
    organisation_id varchar(26) references organisation (id),
    person_id varchar(26) references person (id),
    services varchar(2000) not null,
    from_day date not null,
    until_day date,
    evidence varchar(500) not null,
    version integer not null,
    constraint mandate_for_one check ((organisation_id is null) <> (person_id is null))
);
create index mandate_agent on mandate (agent_id);
create table holding (
    id varchar(26) primary key,
    person_id varchar(26) not null references person (id),
    post_role varchar(40) not null,
    body varchar(100) not null,
    held_from timestamp with time zone not null,
    held_until timestamp with time zone,
    version integer not null
);
create index holding_person on holding (person_id);
create index holding_post on holding (body, post_role);
--rollback drop table holding; drop table mandate; drop table organisation; drop table account; drop table person;
