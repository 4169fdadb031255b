--liquibase formatted sql

--changeset gulou:090-why
alter table service_version add column reason varchar(2000) default '' not null;
alter table service_version add column approved_by varchar(120) default '' not null;
--rollback alter table service_version drop column approved_by;
--rollback alter table service_version drop column reason;

--changeset gulou:090-data-again
alter table catalogue_data rename to catalogue_data_once;
create table catalogue_data (
    number integer not null,
    files bytea not null,
    sha256 char(64) not null,
    taken_at timestamp with time zone not null,
    taken_by varchar(120) not null,
    reason varchar(2000) default '' not null,
    approved_by varchar(120) default '' not null,
    constraint catalogue_data_number primary key (number)
);
insert into catalogue_data (number, files, sha256, taken_at, taken_by)
    select number, files, sha256, taken_at, taken_by from catalogue_data_once;
drop table catalogue_data_once;
--rollback alter table catalogue_data drop column reason;
--rollback alter table catalogue_data drop column approved_by;

--changeset gulou:090-amendments
create table amendment (
    id varchar(40) primary key,
    version bigint not null,
    title varchar(200) not null,
    reason varchar(2000) not null,
    state varchar(20) not null,
    opened_by varchar(120) not null,
    opened_at timestamp with time zone not null,
    submitted_by varchar(120),
    submitted_at timestamp with time zone,
    reviewed_by varchar(120),
    reviewed_at timestamp with time zone,
    note varchar(2000) not null,
    goes_live_at timestamp with time zone,
    ended_at timestamp with time zone,
    made varchar(4000) not null
);
create index amendment_by_state on amendment (state, opened_at);
create table amended_file (
    id varchar(250) primary key,
    amendment varchar(40) not null,
    path varchar(200) not null,
    base bytea,
    content bytea,
    revision integer not null,
    edited_by varchar(120) not null,
    edited_at timestamp with time zone not null,
    constraint amended_file_of foreign key (amendment) references amendment (id)
);
create index amended_file_by_amendment on amended_file (amendment, path);
create table amendment_author (
    amendment varchar(40) not null,
    person varchar(120) not null,
    constraint amendment_author_once primary key (amendment, person)
);
--rollback drop table amendment_author;
--rollback drop table amended_file;
--rollback drop table amendment;
