-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout, require-concurrent-index-creation, require-concurrent-index-deletion, constraint-missing-not-valid, adding-field-with-default, adding-required-field

-- The server asks whether migrations are pending.
grant select on migration to relevo_app;

-- Up to this number events may have been removed: from a cursor before it the feed cannot be continued.
alter table feed add column removed_to bigint not null default 0;

-- How many days events are kept, but for those of open tickets; null for ever.
alter table tenant add column keeps_events_days integer check (keeps_events_days between 1 and 36500);
create index tenant_removing_events on tenant (tenant_id) where keeps_events_days is not null;

alter table session add column ends_at timestamptz not null generated always as (least(expires_at, revoked_at)) stored;
create index session_by_end on session (tenant_id, ends_at);
grant delete on session, refresh_token to relevo_app;

-- Serves the links of all kinds, those of sign-ups too.
create index account_token_by_expiry on account_token (tenant_id, expires_at);
drop index account_token_sign_up_expiry;

-- Words of an article that was changed since, which perhaps no article has any more.
alter table article_word add column is_doubtful boolean not null default false;
create index article_word_doubtful on article_word (tenant_id, word) where is_doubtful;
grant update, delete on article_word to relevo_app;

-- When somebody's name, addresses and words were erased.
alter table principal add column erased_at timestamptz;
alter table principal add check (erased_at is null or (kind = 'USER' and not is_active));

-- A word that is written again is no longer in doubt. In one order, so that two that write at once wait for each other and never in a circle.
create or replace function note_article_words(tenant uuid, words text) returns void language sql volatile set search_path = public, pg_temp as $$
  insert into article_word (tenant_id, word)
  select t.tenant_id, word from tenant t, unnest(tsvector_to_array(to_tsvector('simple', translate(exact_words(words), 'ñ', 'n')))) word
  where t.tenant_id = tenant and length(word) between 3 and 64
  order by word
  on conflict (tenant_id, word) do update set is_doubtful = false where article_word.is_doubtful
$$;

create function doubt_article_words(tenant uuid, words text) returns void language sql volatile set search_path = public, pg_temp as $$
  update article_word w set is_doubtful = true
  where w.tenant_id = tenant and not w.is_doubtful and w.word in (
    select f.word from article_word f
    where f.tenant_id = tenant and f.word = any (tsvector_to_array(to_tsvector('simple', translate(exact_words(words), 'ñ', 'n'))))
    order by f.word for update)
$$;

-- The worker asks which tenants have something to remove, and gets their ids only.
create function tenants_with_ended_sessions(before timestamptz) returns table (tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.tenant_id from tenant d where exists (select from session s where s.tenant_id = d.tenant_id and s.ends_at < before)
$$;
revoke execute on function tenants_with_ended_sessions(timestamptz) from public;
grant execute on function tenants_with_ended_sessions(timestamptz) to relevo_app;

create function tenants_with_old_keys(before timestamptz) returns table (tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.tenant_id from tenant d where exists (select from idempotency i where i.tenant_id = d.tenant_id and i.created_at < before)
$$;
revoke execute on function tenants_with_old_keys(timestamptz) from public;
grant execute on function tenants_with_old_keys(timestamptz) to relevo_app;

create function tenants_with_expired_links(before timestamptz) returns table (tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.tenant_id from tenant d where exists (select from account_token t where t.tenant_id = d.tenant_id and t.expires_at < before)
$$;
revoke execute on function tenants_with_expired_links(timestamptz) from public;
grant execute on function tenants_with_expired_links(timestamptz) to relevo_app;

create function tenants_with_doubtful_words() returns table (tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.tenant_id from tenant d where exists (select from article_word w where w.tenant_id = d.tenant_id and w.is_doubtful)
$$;
revoke execute on function tenants_with_doubtful_words() from public;
grant execute on function tenants_with_doubtful_words() to relevo_app;

create function tenants_removing_events() returns table (tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.tenant_id from tenant d where d.keeps_events_days is not null
$$;
revoke execute on function tenants_removing_events() from public;
grant execute on function tenants_removing_events() to relevo_app;

-- Looks at some events after a number, in their order, up to the first that is not old yet, and removes them, but for those of open tickets, whose clocks
-- may be computed again from them. The newest event stays, for subscribers stand at it. The server itself may remove no event. How far it looked and how many it removed; nothing where there is nothing old.
create function remove_old_events(tenant uuid, after bigint, before timestamptz, most integer) returns table (looked_to bigint, removed integer)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  removed_before bigint;
  head bigint;
begin
  if tenant is distinct from nullif(current_setting('app.tenant_id', true), '')::uuid
    or not exists (select from tenant d where d.tenant_id = tenant and d.keeps_events_days is not null) then
    return;
  end if;
  select f.removed_to, f.seq into removed_before, head from feed f where f.tenant_id = tenant;
  select max(p.seq) into looked_to from (
    select e.seq, bool_or(e.occurred_at >= before and e.seq > removed_before) over (order by e.seq) as is_over
    from (select * from event e where e.tenant_id = tenant and e.seq > after and e.seq < head order by e.seq limit most) e
  ) p where not p.is_over;
  if looked_to is null then
    return;
  end if;
  delete from event e
  where e.tenant_id = tenant and e.seq > after and e.seq <= looked_to
    and not exists (select from ticket t where t.tenant_id = tenant and t.id = e.ticket_id and t.closed_at is null);
  get diagnostics removed = row_count;
  update feed f set removed_to = greatest(f.removed_to, looked_to), version = gen_random_uuid()
  where f.tenant_id = tenant and (removed > 0 or f.removed_to < looked_to);
  return next;
end $$;
revoke execute on function remove_old_events(uuid, bigint, timestamptz, integer) from public;
grant execute on function remove_old_events(uuid, bigint, timestamptz, integer) to relevo_app;
