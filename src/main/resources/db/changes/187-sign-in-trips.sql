--liquibase formatted sql

--changeset gulou:187-sign-in-trips
-- somebody who was sent to a provider to sign in, until she comes back: once, with the browser with which she left
create table sign_in_trip (
    state_hash varchar(64) not null primary key,
    browser_hash varchar(64) not null,
    provider varchar(30) not null,
    nonce varchar(100) not null,
    verifier varchar(128) not null,
    goes_to varchar(2000) not null,
    waiting text not null,
    good_until timestamp with time zone not null
);
create index sign_in_trip_good_until on sign_in_trip (good_until);
--rollback drop table sign_in_trip;
