--liquibase formatted sql

--changeset gulou:062-webhooks
create table webhook_subscription (
    id varchar(36) not null primary key,
    name varchar(100) not null,
    url varchar(300) not null,
    types varchar(500) not null,
    service varchar(100),
    secret varchar(100) not null,
    made_by varchar(200) not null,
    made_at timestamp with time zone not null,
    stopped_at timestamp with time zone,
    failures integer not null,
    rests_until timestamp with time zone
);
alter table message add column subscription varchar(36);
create index message_subscription on message (subscription, written_at);
--rollback drop table webhook_subscription;
--rollback alter table message drop column subscription;
