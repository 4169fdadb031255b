--liquibase formatted sql

--changeset gulou:207-places-of-visits
-- where people who have a time come to: a room, a counter, another address than that of the office
alter table visit_week add place_zh varchar(200);
alter table visit_week add place_en varchar(200);
--rollback alter table visit_week drop column place_zh;
--rollback alter table visit_week drop column place_en;
