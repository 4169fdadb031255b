--liquibase formatted sql

--changeset gulou:192-forgiven
-- what was given back of what was rightly charged, so that it is not asked for again; of what was given back before, all of it
alter table case_charge add column forgiven numeric(14, 2) default 0 not null;
update case_charge set forgiven = refunded where refunded > 0;
--rollback alter table case_charge drop column forgiven;
