--liquibase formatted sql

--changeset gulou:144-second-secrets
-- the secret of before, with which posts are signed as well until then
alter table webhook_subscription add column old_secret varchar(100);
alter table webhook_subscription add column old_secret_until timestamp with time zone;
--rollback alter table webhook_subscription drop column old_secret_until;
--rollback alter table webhook_subscription drop column old_secret;
