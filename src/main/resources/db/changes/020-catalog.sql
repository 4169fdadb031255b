--liquibase formatted sql

--changeset gulou:020-catalog
create table service_version (
    id varchar(140) primary key,
    service varchar(120) not null,
    number integer not null,
    folder varchar(300) not null,
    files bytea not null,
    sha256 char(64) not null,
    published_at timestamp with time zone not null,
    published_by varchar(120) not null,
    constraint service_version_once unique (service, number)
);
create table catalogue_data (
    number integer primary key,
    files bytea not null,
    sha256 char(64) not null unique,
    taken_at timestamp with time zone not null,
    taken_by varchar(120) not null
);
--rollback drop table catalogue_data;
--rollback drop table service_version;
