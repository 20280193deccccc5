-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

-- Who may read an article, as keys of which a reader needs to hold one.
create function article_readers(audience text, organization_ids uuid[], entitlement_types text[]) returns text[] language sql immutable set search_path = public, pg_temp as $$
  select case audience when 'ORGANIZATIONS' then organization_ids::text[] when 'ENTITLEMENTS' then entitlement_types else array[audience] end
$$;

create table article (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  version integer not null default 1,
  title text not null check (char_length(title) between 1 and 2000),
  body text not null check (char_length(body) between 1 and 1000000),
  state text not null default 'DRAFT' check (state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED')),
  audience text not null default 'REQUESTERS' check (audience in ('PUBLIC', 'REQUESTERS', 'ORGANIZATIONS', 'ENTITLEMENTS', 'AGENTS')),
  organization_ids uuid[] not null default '{}' check ((cardinality(organization_ids) > 0) = (audience = 'ORGANIZATIONS')),
  entitlement_types text[] not null default '{}' check ((cardinality(entitlement_types) > 0) = (audience = 'ENTITLEMENTS') and entitlement_types <@ array['DEVELOPMENT', 'PRODUCTION']),
  readers text[] not null generated always as (article_readers(audience, organization_ids, entitlement_types)) stored,
  category_id uuid,
  author_id uuid not null,
  -- The language of the text, and the one whose words it is found by: that of the desk.
  locale text not null check (locale in ('es', 'en', 'pt')),
  search_language text not null check (search_language in ('es', 'en', 'pt')),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  published_at timestamptz,
  -- When it is to be published, and when it is to be archived; and whether the owner was told of the end.
  publish_at timestamptz,
  expires_at timestamptz,
  is_reminded boolean not null default false,
  words tsvector not null generated always as (search_vector(search_language, title, body)) stored,
  exact_words tsvector not null generated always as (exact_vector(search_language, title, body)) stored,
  primary key (tenant_id, id),
  foreign key (tenant_id, author_id) references principal (tenant_id, id),
  foreign key (tenant_id, category_id) references category (tenant_id, id),
  check (publish_at is null or state in ('DRAFT', 'IN_REVIEW')),
  check (state <> 'PUBLISHED' or published_at is not null)
);
create index article_by_change on article (tenant_id, updated_at, id);
create index article_words on article using gin (tenant_id, words);
create index article_by_language on article (tenant_id, search_language, id);
create index article_of_category on article (tenant_id, category_id, updated_at, id) where category_id is not null;
create index article_to_publish on article (tenant_id, publish_at) where publish_at is not null;
create index article_to_expire on article (tenant_id, expires_at) where expires_at is not null and state = 'PUBLISHED';
alter table article enable row level security;
create policy tenant_isolation on article using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on article to relevo_app;

-- The worker asks which tenants have articles with the words of another language than the tenant's, and gets their ids only.
create function tenants_with_articles_to_index() returns table (tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.tenant_id from tenant t
  where exists (select from article a where a.tenant_id = t.tenant_id and a.search_language = any(array_remove(array['es', 'en', 'pt'], t.locale)))
$$;
revoke execute on function tenants_with_articles_to_index() from public;
grant execute on function tenants_with_articles_to_index() to relevo_app;

-- The worker asks which tenants have articles to publish or to archive by now, or of which the author is told that they soon expire, and gets their ids only.
create function tenants_with_due_articles(at timestamptz) returns table (tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.tenant_id from tenant t cross join lateral (select at + t.time_offset_ms * interval '1 millisecond' as now) here
  where exists (select from article a where a.tenant_id = t.tenant_id and a.publish_at <= here.now)
    or exists (select from article a where a.tenant_id = t.tenant_id and a.state = 'PUBLISHED'
      and a.expires_at <= here.now + interval '14 days' and (not a.is_reminded or a.expires_at <= here.now))
$$;
revoke execute on function tenants_with_due_articles(timestamptz) from public;
grant execute on function tenants_with_due_articles(timestamptz) to relevo_app;

-- The words that articles have or had, for typing errors and parts of words.
create table article_word (
  tenant_id uuid not null references tenant (tenant_id),
  word text not null,
  primary key (tenant_id, word)
);
create index article_word_trigrams on article_word using gin (tenant_id, word gin_trgm_ops);
alter table article_word enable row level security;
create policy tenant_isolation on article_word using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert on article_word to relevo_app;

-- In one order, so that two that write at once wait for each other and never in a circle.
create function note_article_words(tenant uuid, words text) returns void language sql volatile set search_path = public, pg_temp as $$
  insert into article_word (tenant_id, word)
  select tenant, word from unnest(tsvector_to_array(to_tsvector('simple', translate(exact_words(words), 'ñ', 'n')))) word where length(word) between 3 and 64
  order by word
  on conflict do nothing
$$;

-- The words most like one, and those that contain it, in articles that the reader reads, as one query; null where there are none. What the reader does not read decides neither which they are nor how many.
create function similar_query(tenant uuid, language text, wanted text, states text[], readers text[]) returns tsquery language sql stable
set search_path = public, pg_temp set pg_trgm.similarity_threshold = 0.33 as $$
  with alike as (
    select word, greatest(similarity(word, wanted), case when word like contains_word(wanted) then 0.5 else 0 end) as likeness, plainto_tsquery(search_configuration(language), stemmable_text(language, word)) as query
    from article_word
    where tenant_id = tenant and (word % wanted or word like contains_word(wanted)) and not is_stop_word(language, stemmable_text(language, word))
    order by 2 desc, word offset 0
  ), likely as (
    select w.query, w.likeness from alike w
    where exists (select from article a where a.tenant_id = tenant and a.words @@ w.query and a.state = any(states) and (similar_query.readers is null or a.readers && similar_query.readers))
    order by w.likeness desc, w.word limit 3
  )
  select string_agg(query::text, ' | ')::tsquery from likely where likeness >= 0.85 * (select max(likeness) from likely)
$$;

-- Row-level security keeps GIN indexes from being used, so the search has a tenant predicate of its own and returns ids and ranks only.
-- It looks for the words first and, where no article has them all, for similar words, of which an article must have half. Without `readers` it does not look who reads an article.
create function search_article(tenant uuid, language text, terms text, states text[], readers text[], most integer)
returns table (id uuid, rank real) language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  wanted tsquery := search_query(language, terms);
  exact tsquery := exact_query(language, terms);
  likely text[];
  similar_words tsquery[];
begin
  if tenant is distinct from nullif(current_setting('app.tenant_id', true), '')::uuid then
    return;
  end if;
  return query
    select best.id, best.rank + ts_rank('{0.1, 0, 0, 0.3}', best.exact_words, exact)
    from (
      select a.id, a.exact_words, ts_rank(a.words, wanted) as rank
      from article a
      where a.tenant_id = tenant and a.words @@ wanted and a.state = any(states) and (search_article.readers is null or a.readers && search_article.readers)
      order by 3 desc, a.id limit most
    ) best
    order by 2 desc, best.id;
  if found then
    return;
  end if;
  likely := likely_words(language, terms);
  select array_agg(query), string_agg(query::text, ' | ')::tsquery into similar_words, wanted
  from (select similar_query(tenant, language, word, states, search_article.readers) as query from unnest(likely) word) queries where query is not null;
  return query
    select best.id, best.matches + best.rank
    from (
      select a.id, ts_rank(a.words, wanted) as rank, (select count(*) from unnest(similar_words) word where a.words @@ word)::real as matches
      from article a
      where a.tenant_id = tenant and a.words @@ wanted and a.state = any(states) and (search_article.readers is null or a.readers && search_article.readers)
      offset 0
    ) best
    where best.matches * 2 >= cardinality(likely) order by 2 desc, best.id limit most;
end $$;
revoke execute on function search_article(uuid, text, text, text[], text[], integer) from public;
grant execute on function search_article(uuid, text, text, text[], text[], integer) to relevo_app;
