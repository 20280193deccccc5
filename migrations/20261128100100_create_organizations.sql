-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

create table organization (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  version integer not null default 1,
  name text not null check (char_length(name) between 1 and 2000),
  external_id text check (char_length(external_id) between 1 and 200),
  -- The domains of its e-mail addresses, in lower case.
  domains text[] not null default '{}' check (cardinality(domains) <= 50 and array_position(domains, null) is null),
  notes text check (char_length(notes) between 1 and 100000),
  -- Where its tickets go when nothing else names a queue.
  default_queue_id uuid,
  -- Its tickets go by them where their entitlement names no policy, and in place of the calendars that targets name.
  policy_id uuid,
  calendar_id uuid,
  created_at timestamptz not null,
  archived_at timestamptz,
  search_text text not null generated always as (search_words(array[name, external_id, digits_of(external_id)] || domains)) stored,
  primary key (tenant_id, id),
  unique (tenant_id, external_id)
);
create index organization_by_name on organization (tenant_id, name, id);
create index organization_by_creation on organization (tenant_id, created_at, id);
create index organization_search on organization using gin (tenant_id, search_text gin_trgm_ops);
alter table organization enable row level security;
create policy tenant_isolation on organization using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on organization to relevo_app;

-- Row-level security keeps GIN indexes from being used, so the search has a tenant predicate of its own and returns ids and ranks only.
-- Every word must be there; where no organization has them all, similar ones are found (typing errors). Of many matches some two thousand are ranked.
create function search_organization(tenant uuid, terms text, own uuid, archived boolean, most integer)
returns table (id uuid, rank real) language plpgsql stable security definer
set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.5 set enable_seqscan = off set enable_indexscan = off as $$
declare
  patterns text[] := search_patterns(terms);
  longest text := patterns[1];
  words text := trim(plain_text(terms));
  beginning text := ' ' || like_text(words) || '%';
begin
  if tenant is distinct from nullif(current_setting('app.tenant_id', true), '')::uuid or longest is null then
    return;
  end if;
  return query
    with found as (
      select o.id, o.name, o.search_text from organization o
      where o.tenant_id = tenant and o.search_text like longest and o.search_text like all (patterns)
        and (own is null or o.id = own) and (archived is null or (o.archived_at is not null) = archived) limit 2000
    )
    select f.id, ((f.search_text like beginning)::int + word_similarity(words, f.search_text))::real from found f order by 2 desc, f.name, f.id limit most;
  if not found and length(words) > 3 then
    return query
      with found as (
        select o.id, o.name, word_similarity(words, o.search_text) as likeness from organization o
        where o.tenant_id = tenant and words <% o.search_text
          and (own is null or o.id = own) and (archived is null or (o.archived_at is not null) = archived) limit 2000
      )
      select f.id, f.likeness from found f order by 2 desc, f.name, f.id limit most;
  end if;
end $$;
revoke execute on function search_organization(uuid, text, uuid, boolean, integer) from public;
grant execute on function search_organization(uuid, text, uuid, boolean, integer) to relevo_app;
