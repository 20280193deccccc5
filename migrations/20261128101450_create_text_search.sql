-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

-- Everything but letters and digits separates words, so the parts of ORA-00942, mail.example.org and ERR_TIMED_OUT are words.
-- Blanks stay as they are, however many: a pattern that matches them too takes four times as long.
create function separate_words(words text) returns text language sql immutable strict parallel safe as $$
  select trim(regexp_replace(words, '[^[:alnum:] ]+', ' ', 'g'))
$$;

-- Digits and letters of the words that have both, apart: "0 x 80070005" of "error 0x80070005".
create function code_parts(words text) returns text language sql immutable strict parallel safe as $$
  select coalesce(string_agg(regexp_replace(code[1], '(?<=[0-9])(?=[^0-9])|(?<=[^0-9])(?=[0-9])', ' ', 'g'), ' '), '')
  from regexp_matches(words, '[[:alnum:]]*[0-9][[:alnum:]]*', 'g') code where code[1] ~ '[^0-9]'
$$;

create text search configuration relevo_es (copy = spanish);
create text search configuration relevo_en (copy = english);
create text search configuration relevo_pt (copy = portuguese);

create function search_configuration(language text) returns regconfig language sql immutable parallel safe as $$
  select case language
    when 'es' then 'public.relevo_es'::regconfig
    when 'pt' then 'public.relevo_pt'::regconfig
    else 'public.relevo_en'::regconfig
  end
$$;

-- Plain words as the stemmers know them: they cut "-ción" but not "-cion", and in Portuguese no irregular plurals.
create function stemmable_text(language text, words text) returns text language sql immutable parallel safe as $$
  select case language
    when 'es' then regexp_replace(regexp_replace(words, '([au])cion\M', '\1ción', 'g'), 'logia(s?)\M', 'logía\1', 'g')
    when 'pt' then
      regexp_replace(regexp_replace(regexp_replace(regexp_replace(words,
        'oes\M', 'ao', 'g'), '([[:alnum:]]{2}[aeou])is\M', '\1l', 'g'), '([aeiou])ns\M', '\1m', 'g'), '([au])cao\M', '\1ção', 'g')
    else words
  end
$$;

-- Words with ñ, whose stems differ from those of the plain words.
create function words_with_enye(words text) returns text language sql immutable strict parallel safe as $$
  select coalesce(string_agg(word[1], ' '), '') from regexp_matches(words, '[[:alnum:]]*ñ[[:alnum:]]*', 'g') word
$$;

-- The words of a text as they are written, but for accents; the first 100,000 code points of a text count.
create function exact_words(words text) returns text language sql immutable strict parallel safe set search_path = public, pg_temp as $$
  select separate_words(spelled_text(left(words, 100000)))
$$;

create function stem_vector(language text, exact text) returns tsvector language sql immutable strict parallel safe as $$
  select to_tsvector(public.search_configuration(language), public.stemmable_text(language, replace(exact, 'ñ', 'n'))
    || case when exact ~ '[0-9]' then ' ' || public.code_parts(replace(exact, 'ñ', 'n')) else '' end
    || case when position('ñ' in exact) > 0 then ' ' || public.words_with_enye(exact) else '' end)
$$;

-- The stems of what is important (a title) weigh more than those of the rest. The exact words of the title are there for searches of stop words alone ("IT").
create function search_vector(language text, important text, rest text) returns tsvector
language sql immutable strict parallel safe set search_path = public, pg_temp as $$
  select setweight(stem_vector(language, exact_words(important)), 'A') || setweight(to_tsvector('simple', exact_words(important)), 'C')
    || setweight(stem_vector(language, exact_words(rest)), 'B')
$$;

-- By these what has the very words goes before what has their relatives.
create function exact_vector(language text, important text, rest text) returns tsvector
language sql immutable strict parallel safe set search_path = public, pg_temp as $$
  select setweight(to_tsvector('simple', title), 'A') || strip(to_tsvector('simple', body) || to_tsvector(search_configuration(language), words_with_enye(title || ' ' || body)))
  from exact_words(important) title, exact_words(rest) body
$$;

-- Stop words, also without the accents that they have in PostgreSQL's lists.
create function is_stop_word(language text, word text) returns boolean language sql immutable strict parallel safe set search_path = public, pg_temp as $$
  select to_tsvector(search_configuration(language), word) = ''::tsvector or case language
    when 'es' then word in ('mas', 'si', 'tambien', 'esten', 'estan', 'habia', 'tenia')
    when 'pt' then word in ('nao', 'ja', 'tambem', 'so', 'ate', 'voce', 'voces', 'estao', 'ha', 'sao', 'sera', 'tera')
    else false
  end
$$;

-- All words of a text as the user typed it: nothing in it is an operator. The numbers and letters of a code stand side by side.
-- Where all are stop words ("IT"), they are looked for as they are.
create function search_query(language text, terms text) returns tsquery language plpgsql stable strict parallel safe
set search_path = public, pg_temp set client_min_messages = warning as $$
declare
  configuration regconfig := search_configuration(language);
  wanted tsquery := '';
  term text;
  words text;
begin
  foreach term in array regexp_split_to_array(plain_text(terms), '\s+') loop
    words := stemmable_text(language, separate_words(term));
    if term ~ '[0-9]' then
      wanted := wanted && (phraseto_tsquery(configuration, words) || phraseto_tsquery(configuration, code_parts(words)));
    elsif not is_stop_word(language, separate_words(term)) then
      wanted := wanted && plainto_tsquery(configuration, words);
    end if;
  end loop;
  return case when numnode(wanted) > 0 then wanted else plainto_tsquery('simple', exact_words(terms)) end;
end $$;

-- Any of the very words; of those with ñ also the stems.
create function exact_query(language text, terms text) returns tsquery language sql stable strict parallel safe
set search_path = public, pg_temp set client_min_messages = warning as $$
  select replace((plainto_tsquery('simple', words) && plainto_tsquery(search_configuration(language), words_with_enye(words)))::text, '&', '|')::tsquery
  from exact_words(terms) words
$$;

-- The longest plain words of a search, which say most.
create function likely_words(language text, terms text) returns text[] language sql stable strict parallel safe set search_path = public, pg_temp as $$
  select (array_agg(distinct_word order by length(distinct_word) desc, distinct_word))[1:8] from (
    select distinct word from regexp_split_to_table(separate_words(plain_text(terms)), ' ') word where word <> '' and not is_stop_word(language, word)
  ) words (distinct_word)
$$;

-- The pattern of the words that contain one; null for parts that are too short for an index of trigrams.
create function contains_word(word text) returns text language sql immutable strict parallel safe set search_path = public, pg_temp as $$
  select case when length(word) >= 3 then '%' || word || '%' end
$$;
