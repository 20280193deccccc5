-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

-- What a mutation answered under a client's key; a second request with the same key waits for this row.
create table idempotency (
  tenant_id uuid not null,
  principal_id uuid not null,
  key text not null check (char_length(key) between 1 and 255),
  operation text not null,
  input_hash bytea not null,
  answer jsonb,
  created_at timestamptz not null,
  primary key (tenant_id, principal_id, key),
  foreign key (tenant_id, principal_id) references principal (tenant_id, id) on delete cascade
);
create index idempotency_by_age on idempotency (tenant_id, created_at);
alter table idempotency enable row level security;
create policy tenant_isolation on idempotency using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update, delete on idempotency to relevo_app;
