--liquibase formatted sql

--changeset gulou:172-stranded
-- open cases that wait for an act which nobody may do, as they stood after so many acts
create table case_stranded (
    id varchar(32) not null primary key,
    case_number varchar(40) not null,
    acts integer not null,
    move varchar(200) not null,
    post_role varchar(40) not null,
    post_body varchar(80) not null,
    vacant boolean not null,
    since timestamp with time zone not null
);
create index case_stranded_case on case_stranded (case_number);
--rollback drop table case_stranded;
