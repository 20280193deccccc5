-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

create table article (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  version integer not null default 1,
  title text not null check (char_length(title) between 1 and 2000),
  body text not null check (char_length(body) between 1 and 1000000),
  state text not null default 'DRAFT' check (state in ('DRAFT', 'PUBLISHED', 'ARCHIVED')),
  audience text not null default 'EVERYONE' check (audience in ('EVERYONE', 'AGENTS')),
  author_id uuid not null,
  search_language text not null check (search_language in ('es', 'en', 'pt')),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  published_at timestamptz,
  words tsvector not null generated always as (search_vector(search_language, title, body)) stored,
  plain_title text not null generated always as (plain_text(title)) stored,
  spellings text not null generated always as (search_spellings(title || ' ' || body)) stored,
  primary key (tenant_id, id),
  foreign key (tenant_id, author_id) references principal (tenant_id, id),
  check (state <> 'PUBLISHED' or published_at is not null)
);
create index article_by_change on article (tenant_id, updated_at, id);
create index article_words on article using gin (tenant_id, words);
create index article_spellings on article using gin (tenant_id, spellings gin_trgm_ops);
alter table article enable row level security;
create policy tenant_isolation on article using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on article to relevo_app;

-- Row-level security keeps GIN indexes from being used, so the search has a tenant predicate of its own and returns ids and ranks only.
-- It looks for the words first and, where no article has them all, for similar words and for parts of words (typing errors, codes).
create function search_article(tenant uuid, language text, terms text, states text[], audiences text[], most integer)
returns table (id uuid, rank real) language plpgsql stable security definer
set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.5 as $$
declare
  wanted tsquery := search_query(language, terms);
  ranked tsquery := wanted || exact_query(language, terms);
  likely text[];
begin
  if tenant is distinct from nullif(current_setting('app.tenant_id', true), '')::uuid then
    return;
  end if;
  return query
    select a.id, ts_rank('{0.1, 0.3, 0.4, 1.0}', a.words, ranked)
    from article a
    where a.tenant_id = tenant and a.words @@ wanted and a.state = any(states) and a.audience = any(audiences)
    order by 2 desc, a.id limit most;
  if not found then
    likely := likely_words(language, terms);
    return query
      select a.id, a.likeness from (
        select a.id, (select avg(word_likeness(word, a.plain_title, a.spellings)) from unnest(likely) word)::real as likeness
        from article a
        where a.tenant_id = tenant and a.state = any(states) and a.audience = any(audiences)
          and (likely[1] <% a.spellings or likely[2] <% a.spellings or a.spellings like contains_word(likely[1]))
        offset 0
      ) a
      where a.likeness >= 0.44 order by 2 desc, a.id limit most;
  end if;
end $$;
revoke execute on function search_article(uuid, text, text, text[], text[], integer) from public;
grant execute on function search_article(uuid, text, text, text[], text[], integer) to relevo_app;
