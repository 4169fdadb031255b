--liquibase formatted sql

--changeset gulou:213-long-messages
-- a message that lists what to correct, with the words of the office on each, was refused for its length
alter table message alter column text set data type varchar(100000);
--rollback alter table message alter column text set data type varchar(8000);
