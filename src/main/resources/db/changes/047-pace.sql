--liquibase formatted sql

--changeset gulou:047-pace
create table offer_pace (
    offer varchar(200) not null primary key,
    cases integer not null,
    half integer not null,
    nine_tenths integer not null,
    counted_on date not null
);
--rollback drop table offer_pace;
