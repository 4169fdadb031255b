--liquibase formatted sql

--changeset gulou:197-told-for-work
-- What officials are told for their work is about a case, too, and belongs into no dossier: it names their phones and e-mails.
alter table message add column to_official boolean default false not null;
update message set to_official = true where person in (select h.person_id from holding h)
    and exists (select 1 from case_file c where c.number = message.about
        and (c.person is null or c.person <> message.person));
--rollback alter table message drop column to_official;
