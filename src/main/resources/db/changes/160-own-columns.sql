--liquibase formatted sql

--changeset gulou:160-own-columns
-- the questions that an official has in the list of a service's cases, one path a line
create table own_columns (
    official varchar(40) not null,
    service varchar(100) not null,
    paths varchar(2000) not null,
    primary key (official, service)
);
--rollback drop table own_columns;
