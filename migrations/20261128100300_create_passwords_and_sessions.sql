-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

create table password (
  tenant_id uuid not null,
  id uuid not null,
  hash text not null,
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references principal (tenant_id, id) on delete cascade
);
alter table password enable row level security;
create policy tenant_isolation on password using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on password to relevo_app;

-- One sign-in and all tokens refreshed from it; a token that is used twice ends it.
create table session (
  tenant_id uuid not null,
  id uuid not null,
  principal_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- Null where no second factor was used.
  second_factor_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, principal_id) references principal (tenant_id, id) on delete cascade
);
create index session_of_principal on session (tenant_id, principal_id);
alter table session enable row level security;
create policy tenant_isolation on session using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on session to relevo_app;

create table refresh_token (
  tenant_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  hash bytea not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, session_id) references session (tenant_id, id) on delete cascade
);
create index refresh_token_of_session on refresh_token (tenant_id, session_id);
alter table refresh_token enable row level security;
create policy tenant_isolation on refresh_token using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on refresh_token to relevo_app;

-- Codes from a person's device. The secret is encrypted with a key that follows from the server's secret.
create table second_factor (
  tenant_id uuid not null,
  id uuid not null,
  -- Null once it was removed.
  sealed_secret text,
  -- Set when the first code proved that the device has the secret: from then on a sign-in asks for one.
  confirmed_at timestamptz,
  -- The step of time whose code was used last; neither it nor an earlier one works again.
  last_step bigint,
  -- Of the recovery codes that are left.
  recovery_hashes text[] not null default '{}',
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references principal (tenant_id, id) on delete cascade,
  check (confirmed_at is null or (sealed_secret is not null and last_step is not null)),
  check (confirmed_at is not null or recovery_hashes = '{}')
);
alter table second_factor enable row level security;
create policy tenant_isolation on second_factor using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on second_factor to relevo_app;
