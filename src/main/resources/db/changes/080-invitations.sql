--liquibase formatted sql

--changeset gulou:080-invitations
create table register_event (
    id varchar(130) not null primary key,
    told_at timestamp with time zone not null
);
--rollback drop table register_event;
