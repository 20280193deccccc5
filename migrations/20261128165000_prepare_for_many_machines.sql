-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

-- PostgreSQL puts the expression in place of the call, which takes half the time of a function in PL/pgSQL; `relevo distribute` replaces it by one whose settings Citus carries to the
-- shards. That one plan serves all tenants is a setting of the database (see `relevo migrate`), because a distributed plan needs the tenant.
drop function set_tenant(uuid);
create function set_tenant(tenant uuid) returns text language sql volatile as $$
  select concat(
    set_config('app.tenant_id', tenant::text, true),
    set_config('max_parallel_workers_per_gather', '0', true),
    -- How alike words must be where a search looks for typing errors: what a function sets for itself does not reach the shards.
    set_config('pg_trgm.word_similarity_threshold', '0.5', true),
    set_config('pg_trgm.similarity_threshold', '0.33', true))
$$;
alter function search_organization(uuid, text, uuid, boolean, integer) reset pg_trgm.word_similarity_threshold;
alter function search_person(uuid, text, boolean, uuid, uuid, uuid[], text[], boolean, integer) reset pg_trgm.word_similarity_threshold;
alter function similar_query(uuid, text, text, text[], text[]) reset pg_trgm.similarity_threshold;

-- In one order, so that two that write at once wait for each other and never in a circle.
create or replace function note_article_words(tenant uuid, words text) returns void language sql volatile set search_path = public, pg_temp as $$
  insert into article_word (tenant_id, word)
  select t.tenant_id, word from tenant t, unnest(tsvector_to_array(to_tsvector('simple', translate(exact_words(words), 'ñ', 'n')))) word
  where t.tenant_id = tenant and length(word) between 3 and 64
  order by word
  on conflict do nothing
$$;

-- The worker asks which tenants have what to do, all at once, and gets their ids only.
create function tenants_with_work(at timestamptz) returns table (kind text, tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct 'TIMERS', t.tenant_id from ticket t where t.next_due_at <= at
  union all
  select 'TIMERS', d.tenant_id from tenant d
  where d.time_offset_ms > 0 and exists (select from ticket t where t.tenant_id = d.tenant_id and t.next_due_at <= at + d.time_offset_ms * interval '1 millisecond')
  union all
  select distinct 'RETURNS', p.tenant_id from principal p where p.returns_tickets_until is not null
  union all
  select distinct 'RECALCULATIONS', r.tenant_id from recalculation r where r.finished_at is null
  union all
  select distinct 'RELEASES', r.tenant_id from release r where r.published_at is not null and r.settled_at is null
$$;
revoke execute on function tenants_with_work(timestamptz) from public;
grant execute on function tenants_with_work(timestamptz) to relevo_app;
drop function due_tenants(timestamptz);
drop function tenants_returning_tickets();
drop function tenants_to_recalculate();
drop function tenants_with_released();
