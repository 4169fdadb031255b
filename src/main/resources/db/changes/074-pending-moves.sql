--liquibase formatted sql

--changeset gulou:074-pending-moves
create table desk_pending_move (
    id varchar(32) not null primary key,
    round varchar(32) not null,
    seq integer not null,
    case_number varchar(40) not null,
    official varchar(40) not null,
    official_name varchar(200) not null,
    move varchar(160) not null,
    label_zh varchar(200) not null,
    label_en varchar(200) not null,
    given text not null,
    filled text,
    seen integer not null,
    due_at timestamp with time zone not null,
    stage varchar(10) not null,
    shut varchar(200),
    why_zh varchar(2000) not null,
    why_en varchar(2000) not null
);
create index desk_pending_move_round on desk_pending_move (round, seq);
create index desk_pending_move_official on desk_pending_move (official, stage);
create index desk_pending_move_case on desk_pending_move (case_number, stage);
--rollback drop table desk_pending_move;
