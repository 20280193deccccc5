-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

-- The key that the secrets of a tenant are encrypted with, itself encrypted with the master key of this id.
create table tenant_key (
  tenant_id uuid primary key references tenant (tenant_id),
  wrapped_key text not null,
  master_key_id text not null
);
alter table tenant_key enable row level security;
create policy tenant_isolation on tenant_key using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on tenant_key to relevo_app;

-- Credentials that were given with a ticket, or with a message of it (platform O2).
create table secret (
  tenant_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  message_id uuid,
  -- The custom field that it is the value of.
  field_key text,
  label text not null check (char_length(label) between 1 and 2000),
  audience text not null check (audience in ('EVERYONE', 'AGENTS')),
  created_by_id uuid not null,
  created_at timestamptz not null,
  -- Null once it was wiped.
  sealed_value text,
  wiped_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, ticket_id) references ticket (tenant_id, id),
  foreign key (tenant_id, message_id) references message (tenant_id, id),
  foreign key (tenant_id, created_by_id) references principal (tenant_id, id),
  check ((sealed_value is null) = (wiped_at is not null))
);
create index secret_of_ticket on secret (tenant_id, ticket_id, id);
create index secret_of_message on secret (tenant_id, message_id, id) where message_id is not null;
alter table secret enable row level security;
create policy tenant_isolation on secret using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on secret to relevo_app;

-- How many secrets are not wiped, so that closing a ticket without any costs nothing.
alter table ticket add column secret_count integer not null default 0;
