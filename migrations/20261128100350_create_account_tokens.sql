-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

-- A link that lets a person set a password, once. The token itself follows from the id and the secret of the server, so it is not stored.
create table account_token (
  tenant_id uuid not null,
  id uuid not null,
  principal_id uuid not null,
  purpose text not null check (purpose in ('INVITATION', 'PASSWORD_RESET')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- Set when it was used, or replaced by a newer one.
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, principal_id) references principal (tenant_id, id) on delete cascade
);
create unique index account_token_in_force on account_token (tenant_id, principal_id, purpose) where ended_at is null;
alter table account_token enable row level security;
create policy tenant_isolation on account_token using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on account_token to relevo_app;
