--liquibase formatted sql

--changeset gulou:191-followers
-- cases that officials follow, their own or a colleague's
create table case_follower (
    case_number varchar(40) not null,
    official varchar(40) not null,
    primary key (case_number, official)
);
create index case_follower_official on case_follower (official);
--rollback drop table case_follower;
