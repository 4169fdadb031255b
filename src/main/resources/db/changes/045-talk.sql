--liquibase formatted sql

--changeset gulou:045-case-messages
create table case_message (
    id varchar(32) not null primary key,
    case_number varchar(40) not null,
    body varchar(80) not null,
    side varchar(10) not null,
    author varchar(40) not null,
    author_name varchar(200) not null,
    text varchar(4000) not null,
    files varchar(2000) not null,
    written_at timestamp with time zone not null,
    read_at timestamp with time zone
);
create index case_message_case on case_message (case_number, written_at);
create index case_message_unread on case_message (body, side, read_at);

--changeset gulou:045-case-notes
create table case_note (
    id varchar(32) not null primary key,
    case_number varchar(40) not null,
    author varchar(40) not null,
    author_name varchar(200) not null,
    text varchar(4000) not null,
    written_at timestamp with time zone not null
);
create index case_note_case on case_note (case_number, written_at);

--changeset gulou:045-labels
create table label (
    id varchar(32) not null primary key,
    body varchar(80) not null,
    word varchar(40) not null,
    colour varchar(10) not null,
    unique (body, word)
);
create table case_label (
    case_number varchar(40) not null,
    label varchar(32) not null,
    primary key (case_number, label)
);
create index case_label_label on case_label (label);
--rollback drop table case_label;
--rollback drop table label;
--rollback drop table case_note;
--rollback drop table case_message;
