--liquibase formatted sql

--changeset gulou:052-parties
create table case_party (
    id varchar(32) not null primary key,
    code varchar(32) not null,
    case_number varchar(40) not null,
    party varchar(60) not null,
    who varchar(100) not null,
    reach varchar(200),
    person varchar(40),
    asked varchar(500) not null,
    joined_at timestamp with time zone not null,
    constraint case_party_code unique (code),
    constraint case_party_once unique (case_number, party, who)
);
create index case_party_person on case_party (person);
--rollback drop table case_party;
