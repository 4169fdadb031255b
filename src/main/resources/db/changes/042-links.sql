--liquibase formatted sql

--changeset gulou:042-links
create table case_link (
    number varchar(40) not null primary key,
    arose_from varchar(40) not null
);
create index case_link_from on case_link (arose_from);
