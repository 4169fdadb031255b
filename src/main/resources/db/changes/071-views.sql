--liquibase formatted sql

--changeset gulou:071-views
create table desk_view (
    id varchar(32) not null primary key,
    official varchar(40) not null,
    name varchar(60) not null,
    query varchar(2000) not null,
    made_at timestamp with time zone not null,
    unique (official, name)
);
--rollback drop table desk_view;
