--liquibase formatted sql

--changeset gulou:063-news
create table news_preference (
    person varchar(36) not null primary key,
    ways varchar(1000) not null,
    daily boolean not null
);
create table address_proof (
    id varchar(64) not null primary key,
    code_hash varchar(64),
    tries integer not null,
    good_until timestamp with time zone,
    proved_at timestamp with time zone
);
alter table message add column person varchar(36);
alter table message add column urgent boolean default false not null;
create index message_gathered on message (person, state);
--rollback drop table news_preference;
--rollback drop table address_proof;
--rollback alter table message drop column person;
--rollback alter table message drop column urgent;
