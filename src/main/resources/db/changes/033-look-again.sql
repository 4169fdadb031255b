--liquibase formatted sql

--changeset gulou:033-look-again
-- the questions that a newer version changed since they were answered, one path a line
alter table draft add column look_again text;
