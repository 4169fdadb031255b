--liquibase formatted sql

--changeset gulou:165-seals-apart
-- An entry is written once and never again: its place in the chain lies beside it. On PostgreSQL a seal within the row wrote
-- the whole entry anew, into all of its indexes, and left the old one to be swept up.
create table journal_seal (
    entry_id bigint primary key,
    chain_position bigint not null unique,
    previous_hash char(64) not null,
    chain_hash char(64) not null
);
insert into journal_seal
    select id, chain_position, previous_hash, chain_hash from journal where chain_position is not null order by id;
alter table journal_head add column entry_id bigint default 0 not null;
update journal_head set entry_id = coalesce((select max(entry_id) from journal_seal), 0);
create table journal_gap (
    first_id bigint primary key,
    last_id bigint not null,
    seen_at timestamp with time zone not null
);
insert into journal_gap
    select id, id, current_timestamp from journal
    where chain_position is null and id < (select entry_id from journal_head);
alter table journal drop column chain_position;
alter table journal drop column previous_hash;
alter table journal drop column chain_hash;
--rollback alter table journal add column chain_position bigint unique;
--rollback alter table journal add column previous_hash char(64);
--rollback alter table journal add column chain_hash char(64);
--rollback update journal set chain_position = (select s.chain_position from journal_seal s where s.entry_id = journal.id), previous_hash = (select s.previous_hash from journal_seal s where s.entry_id = journal.id), chain_hash = (select s.chain_hash from journal_seal s where s.entry_id = journal.id);
--rollback alter table journal_head drop column entry_id;
--rollback drop table journal_gap;
--rollback drop table journal_seal;
