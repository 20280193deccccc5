-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

create table api_key (
  tenant_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  requester_id uuid not null,
  hash bytea not null,
  hint text not null,
  permissions text[] not null check (cardinality(permissions) > 0),
  -- The pages that a publishable key is for; null for a secret key.
  origins text[] check (cardinality(origins) between 1 and 20),
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references principal (tenant_id, id) on delete cascade,
  foreign key (tenant_id, requester_id) references principal (tenant_id, id)
);
alter table api_key enable row level security;
create policy tenant_isolation on api_key using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on api_key to relevo_app;
create index api_key_publishable on api_key (tenant_id, id) where origins is not null;

-- Browsers ask whether a page may call before they send a key, so all tenants are asked, and the origins of pages are all that is given.
create function published_origins(at timestamptz) returns table (origin text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct o from api_key k cross join lateral unnest(k.origins) o
  where k.origins is not null and k.revoked_at is null and (k.expires_at is null or k.expires_at > at)
$$;
revoke execute on function published_origins(timestamptz) from public;
grant execute on function published_origins(timestamptz) to relevo_app;
