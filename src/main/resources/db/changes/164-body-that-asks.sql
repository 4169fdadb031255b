--liquibase formatted sql

--changeset gulou:164-body-that-asks
-- Who is asked for an opinion is told for which body; of earlier questions that is not known.
alter table consultation add asked_body varchar(80);
--rollback alter table consultation drop column asked_body;
