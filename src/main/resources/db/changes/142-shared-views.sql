--liquibase formatted sql

--changeset gulou:142-shared-views
create table shared_view (
    id varchar(32) not null primary key,
    body varchar(80) not null,
    role varchar(40) not null,
    name varchar(60) not null,
    query varchar(2000) not null,
    made_by varchar(40) not null,
    made_at timestamp with time zone not null,
    unique (body, role, name)
);
--rollback drop table shared_view;
