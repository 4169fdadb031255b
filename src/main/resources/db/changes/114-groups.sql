--liquibase formatted sql

--changeset gulou:114-groups
create table work_group (
    id varchar(32) not null primary key,
    version bigint not null,
    body varchar(80) not null,
    name varchar(40) not null,
    unique (body, name)
);
create table work_group_member (
    group_id varchar(32) not null,
    person varchar(40) not null,
    primary key (group_id, person)
);
create index work_group_member_person on work_group_member (person);
create table work_route (
    id varchar(32) not null primary key,
    body varchar(80) not null,
    service varchar(80) not null,
    place integer not null,
    rule varchar(1000) not null,
    group_id varchar(32) not null
);
create index work_route_service on work_route (body, service, place);
alter table case_file add column work_group varchar(32);
--rollback alter table case_file drop column work_group;
--rollback drop table work_route;
--rollback drop table work_group_member;
--rollback drop table work_group;
