--liquibase formatted sql

--changeset gulou:054-renewals
create table case_renewal (
    draft varchar(32) not null primary key,
    certificate varchar(26) not null
);
create index case_renewal_certificate on case_renewal (certificate);
--rollback drop table case_renewal;
