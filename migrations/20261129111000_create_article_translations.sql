-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

-- The text of an article in a language that is not its own.
create table article_translation (
  tenant_id uuid not null,
  article_id uuid not null,
  locale text not null check (locale in ('es', 'en', 'pt')),
  title text not null check (char_length(title) between 1 and 2000),
  body text not null check (char_length(body) between 1 and 1000000),
  words tsvector not null generated always as (search_vector(locale, title, body)) stored,
  exact_words tsvector not null generated always as (exact_vector(locale, title, body)) stored,
  primary key (tenant_id, article_id, locale),
  foreign key (tenant_id, article_id) references article (tenant_id, id)
);
create index article_translation_words on article_translation using gin (tenant_id, words);
alter table article_translation enable row level security;
create policy tenant_isolation on article_translation using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update, delete on article_translation to relevo_app;

-- Row-level security keeps GIN indexes from being used, so the search in the reader's language has a tenant predicate of its own too. Every word must occur. Without `readers` it does not look who reads an article.
create function search_article_translation(tenant uuid, language text, terms text, states text[], readers text[], most integer)
returns table (id uuid, rank real) language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  wanted tsquery := search_query(language, terms);
  exact tsquery := exact_query(language, terms);
begin
  if tenant is distinct from nullif(current_setting('app.tenant_id', true), '')::uuid then
    return;
  end if;
  return query
    select t.article_id, ts_rank(t.words, wanted) + ts_rank('{0.1, 0, 0, 0.3}', t.exact_words, exact)
    from article_translation t join article a on a.tenant_id = tenant and a.id = t.article_id
    where t.tenant_id = tenant and t.locale = language and t.words @@ wanted and a.state = any(states)
      and (search_article_translation.readers is null or a.readers && search_article_translation.readers)
    order by 2 desc, 1 limit most;
end $$;
revoke execute on function search_article_translation(uuid, text, text, text[], text[], integer) from public;
grant execute on function search_article_translation(uuid, text, text, text[], text[], integer) to relevo_app;
