-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

-- Small letters without accents and joiners, but with ñ, which is a letter of its own in Spanish.
-- unaccent(text) is only stable; with its dictionary named it is immutable, so an index may use it.
-- Nearly all texts are normalized already, which is seen sooner than done. Functions that each written text goes through name the schema
-- themselves, since a search path of their own would be set and reset at each call.
create function spelled_text(words text) returns text language sql immutable strict parallel safe as $$
  select replace(
    public.unaccent('public.unaccent'::regdictionary,
      replace(lower(regexp_replace(case when words is nfkc normalized then words else normalize(words, NFKC) end, '[\u00ad\u200b-\u200d\u2060\ufeff]', '', 'g')), 'ñ', E'\uf8f0')),
    E'\uf8f0', 'ñ')
$$;

-- The same without ñ: what people type on other keyboards.
create function plain_text(words text) returns text language sql immutable strict parallel safe as $$
  select replace(public.spelled_text(words), 'ñ', 'n')
$$;

-- What a row is found by: each part follows a blank, so that a pattern can ask for the beginning of a word.
create function search_words(parts text[]) returns text language sql immutable parallel safe set search_path = public, pg_temp as $$
  select coalesce(plain_text(string_agg(' ' || part, '' order by place)), '') from unnest(parts) with ordinality one (part, place)
$$;

create function digits_of(written text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(written, '\D', '', 'g')
$$;

-- A text as itself in a pattern of LIKE.
create function like_text(written text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(written, '([\\%_])', '\\\1', 'g')
$$;

-- The first eight words of a search as patterns of LIKE, the longest word first. Of what looks like a telephone number only the digits count.
-- An index of trigrams needs three letters or digits together: a shorter word is looked for at the beginning of words only, and signs alone not at all.
create function search_patterns(terms text) returns text[] language sql immutable strict parallel safe set search_path = public, pg_temp as $$
  with word as (
    select case when given ~ '^[\d\s+()./-]+$' and length(digits_of(given)) > 3 then digits_of(given) else given end as text
    from unnest(case when terms ~ '^[\d\s+()./-]+$' and length(digits_of(terms)) > 3 then array[terms] else regexp_split_to_array(trim(plain_text(terms)), '\s+') end) given
    where given ~ '[[:alnum:]]' limit 8
  )
  select array_agg(case when text ~ '[[:alnum:]]{3}' then '%' else '% ' end || like_text(text) || '%' order by text ~ '[[:alnum:]]{3}' desc, length(text) desc, text) from word
$$;
