--liquibase formatted sql

--changeset gulou:060-messages
create table message (
    id varchar(36) not null primary key,
    about varchar(64) not null,
    channel varchar(10) not null,
    address varchar(320) not null,
    subject varchar(500) not null,
    text varchar(8000) not null,
    written_at timestamp with time zone not null,
    state varchar(20) not null,
    state_at timestamp with time zone not null,
    tries integer not null,
    last_error varchar(500)
);
create index message_about on message (about, written_at);
--rollback drop table message;
