--liquibase formatted sql

--changeset gulou:169-sealed dbms:postgresql
-- few of many cases are sealed, and every queue asks how many; no column that acts change stands in it
create index case_sealed on case_file (number) where sealed;
--rollback drop index case_sealed;

--changeset gulou:169-sealed-on-h2 dbms:h2
create index case_sealed on case_file (sealed);
--rollback drop index case_sealed;
