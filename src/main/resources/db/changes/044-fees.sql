--liquibase formatted sql

--changeset gulou:044-fees
create table case_charge (
    id varchar(32) not null primary key,
    case_number varchar(40) not null,
    seq integer not null,
    line varchar(200) not null,
    title_zh varchar(500) not null,
    title_en varchar(500) not null,
    due varchar(100) not null,
    amount numeric(14, 2),
    paid numeric(14, 2) not null,
    refunded numeric(14, 2) not null,
    added_with integer not null,
    changed_with integer not null,
    freed boolean not null,
    waived_why varchar(2000),
    waived_by varchar(200),
    waived_at timestamp with time zone,
    unique (case_number, line)
);
create table case_payment (
    id varchar(32) not null primary key,
    case_number varchar(40) not null,
    way varchar(10) not null,
    state varchar(10) not null,
    amount numeric(14, 2) not null,
    covers text not null,
    receipt varchar(80),
    taken_by varchar(200),
    started_at timestamp with time zone not null,
    paid_at timestamp with time zone,
    refund_note varchar(2000)
);
create index case_payment_case on case_payment (case_number, started_at);
--rollback drop table case_payment;
--rollback drop table case_charge;
