--liquibase formatted sql

--changeset gulou:070-answers
create table case_answer (
    case_number varchar(40) not null,
    path varchar(200) not null,
    kept varchar(200) not null,
    amount numeric(30, 6),
    shown_zh varchar(200) not null,
    shown_en varchar(200) not null,
    primary key (case_number, path)
);
create table case_text (
    case_number varchar(40) not null primary key,
    words text not null
);
--rollback drop table case_text;
--rollback drop table case_answer;
