--liquibase formatted sql

--changeset gulou:140-new-questions
-- the questions that a newer version added to pages that were continued before, one path a line
alter table draft add column new_questions text;
