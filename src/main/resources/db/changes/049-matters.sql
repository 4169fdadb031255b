--liquibase formatted sql

--changeset gulou:049-matters
create table matter (
    key_hash char(64) not null primary key
);
