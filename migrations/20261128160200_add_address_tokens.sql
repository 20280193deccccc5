-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout, constraint-missing-not-valid, ban-drop-not-null, require-concurrent-index-creation

-- A token may also prove an address: the new one of a person, or that of somebody who signs up and is no person of the desk yet.
alter table account_token add column email text check (email = lower(email) and char_length(email) <= 254);
alter table account_token add column name text check (char_length(name) between 1 and 2000);
alter table account_token alter column principal_id drop not null;
alter table account_token drop constraint account_token_purpose_check;
alter table account_token add constraint account_token_purpose_check check (purpose in ('INVITATION', 'PASSWORD_RESET', 'EMAIL_CHANGE', 'SIGN_UP'));
alter table account_token add check ((purpose = 'SIGN_UP') = (principal_id is null));
alter table account_token add check ((purpose = 'SIGN_UP') = (name is not null));
alter table account_token add check ((purpose in ('EMAIL_CHANGE', 'SIGN_UP')) = (email is not null));
create unique index account_token_of_sign_up on account_token (tenant_id, email) where purpose = 'SIGN_UP' and ended_at is null;
create index account_token_sign_up_expiry on account_token (tenant_id, expires_at) where purpose = 'SIGN_UP';
-- What strangers gave is not kept longer than it is of use.
grant delete on account_token to relevo_app;

-- Since when somebody who signed up waits for the approval of an admin.
alter table principal add column waits_since timestamptz;
alter table principal add check (waits_since is null or (kind = 'USER' and not is_active));
create index principal_waiting on principal (tenant_id, name, id) where waits_since is not null;
