-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

-- Words are stemmed in the tenant's language, without their accents.
create text search configuration relevo_es (copy = spanish);
alter text search configuration relevo_es alter mapping for hword, hword_part, word with unaccent, spanish_stem;
create text search configuration relevo_en (copy = english);
alter text search configuration relevo_en alter mapping for hword, hword_part, word with unaccent, english_stem;
create text search configuration relevo_pt (copy = portuguese);
alter text search configuration relevo_pt alter mapping for hword, hword_part, word with unaccent, portuguese_stem;

create function article_words(language text, title text, body text) returns tsvector language sql immutable parallel safe set search_path = public, pg_temp as $$
  select case language
    when 'es' then setweight(to_tsvector('relevo_es', title), 'A') || setweight(to_tsvector('relevo_es', body), 'B')
    when 'pt' then setweight(to_tsvector('relevo_pt', title), 'A') || setweight(to_tsvector('relevo_pt', body), 'B')
    else setweight(to_tsvector('relevo_en', title), 'A') || setweight(to_tsvector('relevo_en', body), 'B')
  end
$$;

create table article (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  version integer not null default 1,
  title text not null check (char_length(title) between 1 and 200),
  body text not null check (char_length(body) between 1 and 100000),
  state text not null default 'DRAFT' check (state in ('DRAFT', 'PUBLISHED', 'ARCHIVED')),
  audience text not null default 'EVERYONE' check (audience in ('EVERYONE', 'AGENTS')),
  author_id uuid not null,
  search_language text not null check (search_language in ('es', 'en', 'pt')),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  published_at timestamptz,
  words tsvector not null generated always as (article_words(search_language, title, body)) stored,
  plain_title text not null generated always as (plain_text(title)) stored,
  primary key (tenant_id, id),
  foreign key (tenant_id, author_id) references principal (tenant_id, id),
  check (state <> 'PUBLISHED' or published_at is not null)
);
create index article_by_change on article (tenant_id, updated_at, id);
create index article_words on article using gin (tenant_id, words);
create index article_title_trigrams on article using gin (tenant_id, plain_title gin_trgm_ops);
alter table article enable row level security;
create policy tenant_isolation on article using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on article to relevo_app;

-- Row-level security keeps GIN indexes from being used, so the search has a tenant predicate of its own and returns ids and ranks only.
-- It looks for the words first and, where no article has them, for similar titles (typing errors).
create function search_article(tenant uuid, language text, terms text, states text[], audiences text[], most integer)
returns table (id uuid, rank real) language plpgsql stable security definer
set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.5 as $$
declare
  wanted tsquery := websearch_to_tsquery(('relevo_' || language)::regconfig, terms);
begin
  if tenant is distinct from nullif(current_setting('app.tenant_id', true), '')::uuid then
    return;
  end if;
  return query
    select a.id, ts_rank(a.words, wanted)
    from article a
    where a.tenant_id = tenant and a.words @@ wanted and a.state = any(states) and a.audience = any(audiences)
    order by 2 desc, a.id limit most;
  if not found then
    return query
      select a.id, word_similarity(plain_text(terms), a.plain_title)
      from article a
      where a.tenant_id = tenant and plain_text(terms) <% a.plain_title and a.state = any(states) and a.audience = any(audiences)
      order by 2 desc, a.id limit most;
  end if;
end $$;
revoke execute on function search_article(uuid, text, text, text[], text[], integer) from public;
grant execute on function search_article(uuid, text, text, text[], text[], integer) to relevo_app;
