-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

-- The pieces of a ticket's texts around the first word that was found in each: subject, description, custom fields, and the three messages that match best. `marked` is the same piece with blanks for signs,
-- and with U+E000 before and U+E001 behind each word that was found. Words with signs at their edges are for the caller to mark.
create function ticket_highlights(tenant uuid, of_ticket uuid, language text, wanted tsquery, reads_notes boolean, readable_fields text[]) returns jsonb language sql stable
set search_path = public, pg_temp as $$
  with sign as (
    select coalesce(array_agg(replace(replace(word[1], '''''', ''''), '\\', '\')), '{}') as words from regexp_matches(wanted::text, '''=((?:[^'']|'''')+)''', 'g') word
  ), part as (
    select o.source, o.id, left(o.body, 20000) as body, o.place
    from ticket t cross join lateral (values ('SUBJECT', null::uuid, t.subject, 0), ('DESCRIPTION', null, t.description, 1), ('CUSTOM_FIELDS', null, field_text(t.custom_fields, readable_fields), 2)) o (source, id, body, place)
    where t.tenant_id = tenant and t.id = of_ticket
    union all
    (select p.source, p.id, left(m.body, 20000), 3
     from ticket_text p join message m on m.tenant_id = tenant and m.id = p.id
     where p.tenant_id = tenant and p.ticket_id = of_ticket and (p.source = 'MESSAGE' and p.words @@ wanted or reads_notes and p.source = 'NOTE' and p.note_words @@ wanted)
     order by ts_rank(coalesce(p.words, p.note_words), wanted) desc, p.id limit 3)
  ), headline as materialized (
    select p.*, ts_headline(search_configuration(language), regexp_replace(p.body, '[^[:alnum:]]', ' ', 'g'), wanted, format('HighlightAll=true, StartSel=%s, StopSel=%s', E'\ue000', E'\ue001')) as marked
    from part p
  ), found as materialized (
    select h.*, coalesce(nullif(strpos(h.marked, E'\ue000'), 0), (select min(nullif(strpos(lower(h.body), word), 0)) from sign, unnest(sign.words) word)) as at from headline h
  )
  select coalesce(jsonb_agg(jsonb_build_object('source', f.source, 'id', f.id, 'text', substr(f.body, start, 300), 'marked', substr(f.marked, start, 600), 'isBeginning', start = 1, 'signs', sign.words)
    order by f.place, f.id), '[]')
  from found f cross join sign cross join lateral (select greatest(f.at - 100, 1) as start) s where f.at is not null
$$;
