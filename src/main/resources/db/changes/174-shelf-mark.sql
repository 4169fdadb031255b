--liquibase formatted sql

--changeset gulou:174-shelf-mark
-- what tells this database from every other one: its folder of files bears it, too
create table shelf_mark (mark varchar(36) not null primary key);
insert into shelf_mark (mark) values (cast(gen_random_uuid() as varchar(36)));
--rollback drop table shelf_mark;
