--liquibase formatted sql

--changeset gulou:061-receipts
create table window_receipt (
    receipt varchar(2000) not null primary key,
    case_number varchar(40) not null
);
insert into window_receipt (receipt, case_number)
    select upper(replace(receipt, ' ', '')), min(case_number) from case_payment
    where way = 'WINDOW' and receipt is not null
    group by upper(replace(receipt, ' ', ''));
--rollback drop table window_receipt;
