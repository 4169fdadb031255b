--liquibase formatted sql

--changeset gulou:032-signatures
alter table draft add column sent_round_at timestamp with time zone;
alter table draft add column language varchar(10);
create table signature (
    code varchar(32) not null primary key,
    draft varchar(32) not null,
    who varchar(100) not null,
    good_until timestamp with time zone,
    signed_at timestamp with time zone,
    constraint signature_once unique (draft, who)
);
--rollback drop table signature; alter table draft drop column language; alter table draft drop column sent_round_at;
