--liquibase formatted sql

--changeset gulou:113-foreign-catalogues
create table foreign_catalogue (
    source varchar(100) primary key,
    version bigint not null,
    entries bytea not null,
    entry_count integer not null,
    taken_at timestamp with time zone not null,
    taken_by varchar(120) not null
);
--rollback drop table foreign_catalogue;
