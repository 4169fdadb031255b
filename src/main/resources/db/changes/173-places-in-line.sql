--liquibase formatted sql

--changeset gulou:173-places-in-line
-- a place began with when the window closes; behind that stand the rank and the time of filing
update pot_share set place = (select batch from case_file where number = case_number) || substring(place from 21)
    where case_number in (select number from case_file where batch is not null);
--rollback select 1;
