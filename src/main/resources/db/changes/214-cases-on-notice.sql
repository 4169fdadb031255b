--liquibase formatted sql

--changeset gulou:214-cases-on-notice dbms:postgresql
-- few of many cases are on notice, and anybody may ask for the list; no column that most acts change stands in it
create index case_on_notice on case_file (number) where on_notice;
--rollback drop index case_on_notice;

--changeset gulou:214-cases-on-notice-on-h2 dbms:h2
create index case_on_notice on case_file (on_notice);
--rollback drop index case_on_notice;
