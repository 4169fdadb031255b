--liquibase formatted sql

--changeset gulou:055-guide-opinions
create table guide_opinion (
    id varchar(32) not null primary key,
    service varchar(80) not null,
    variant varchar(40) not null,
    version integer not null,
    language varchar(10) not null,
    clear boolean not null,
    text varchar(500) not null,
    given_at timestamp with time zone not null
);
create index guide_opinion_service on guide_opinion (service, given_at);
--rollback drop table guide_opinion;
