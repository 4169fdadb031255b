--liquibase formatted sql

--changeset gulou:046-ratings
create table rating (
    id varchar(32) not null primary key,
    case_number varchar(40) not null,
    service varchar(80) not null,
    body varchar(80) not null,
    nth integer not null,
    grade integer not null,
    topics varchar(200) not null,
    text varchar(2000) not null,
    rated_at timestamp with time zone not null,
    counts boolean not null,
    unique (case_number, nth)
);
create index rating_service on rating (service, counts, rated_at);

--changeset gulou:046-rating-tickets
create table rating_ticket (
    id varchar(32) not null primary key,
    version bigint not null,
    rating varchar(32) not null unique,
    case_number varchar(40) not null,
    service varchar(80) not null,
    body varchar(80) not null,
    state varchar(10) not null,
    opened_on date not null,
    due_on date
);
create index rating_ticket_body on rating_ticket (body, state, due_on);
create table rating_step (
    id varchar(32) not null primary key,
    ticket varchar(32) not null,
    seq integer not null,
    step varchar(10) not null,
    actor varchar(40) not null,
    actor_name varchar(200) not null,
    text varchar(2000) not null,
    at timestamp with time zone not null,
    unique (ticket, seq)
);
--rollback drop table rating_step;
--rollback drop table rating_ticket;
--rollback drop table rating;
