--liquibase formatted sql

--changeset gulou:010-journal
-- EclipseLink takes what a sequence answers for the last of its fifty numbers
create sequence journal_id start with 50 increment by 50;
create table journal (
    id bigint primary key,
    happened_at timestamp with time zone not null,
    actor varchar(120) not null,
    action varchar(120) not null,
    object_id varchar(120) not null,
    payload_hash char(64) not null,
    chain_position bigint unique,
    previous_hash char(64),
    chain_hash char(64)
);
create index journal_object on journal (object_id, actor);
create index journal_actor on journal (actor);
create index journal_at on journal (happened_at);
create table journal_payload (
    entry_id bigint primary key,
    json text not null
);
create table journal_head (
    id integer primary key,
    chain_position bigint not null,
    chain_hash char(64) not null
);
insert into journal_head values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
--rollback drop table journal_head; drop table journal_payload; drop table journal; drop sequence journal_id;
