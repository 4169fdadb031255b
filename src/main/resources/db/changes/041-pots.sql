--liquibase formatted sql

--changeset gulou:041-pots
create table pot (
    id varchar(300) not null primary key,
    pot_size numeric(20, 4) not null,
    taken numeric(20, 4) not null check (taken >= 0)
);
create table pot_share (
    id varchar(120) not null primary key,
    case_number varchar(40) not null,
    quota varchar(80) not null,
    pot varchar(300) not null,
    amount numeric(20, 4) not null,
    state varchar(12) not null,
    place varchar(80) not null
);
create index pot_share_line on pot_share (pot, state, place);
create index pot_share_case on pot_share (case_number);
