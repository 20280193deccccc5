-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

-- What a search for tickets consists of: the first 32 words and quoted phrases of what the user typed, in their order. A word that follows "-" is unwanted. The last word may go on.
-- A code is looked for by its parts side by side; a word with signs at its edges ("C++") as it is.
-- `beginning` is what a name has that begins with the word; `plain` the word where it may have a typing error.
create function search_terms(language text, terms text) returns table (query tsquery, is_unwanted boolean, beginning text, plain text) language plpgsql stable strict parallel safe
set search_path = public, pg_temp set client_min_messages = warning as $$
declare
  configuration regconfig := search_configuration(language);
  given text[] := array(select piece[1] from regexp_matches(plain_text(terms), '-?"[^"]*"?|[^\s"]+', 'g') with ordinality m (piece, place) order by place limit 32);
  token text;
  parts text[];
  words text;
  signs text[];
begin
  foreach token in array given loop
    parts := regexp_split_to_array(separate_words(token), ' ');
    words := stemmable_text(language, separate_words(token));
    continue when words = '';
    is_unwanted := token ~ '^-["[:alnum:]]';
    beginning := '% ' || like_text(trim(both '-"' from token)) || '%';
    plain := case when token ~ '^[[:alpha:]]{4,}$' and not is_stop_word(language, token) then token end;
    signs := case when token ~ '"' then '{}' else sign_words(ltrim(token, '-')) end;
    if cardinality(signs) > 0 then
      query := sign_lexeme(signs[1])::tsquery;
    elsif token ~ '"' or cardinality(parts) > 1 or token ~ '[0-9]' then
      query := phraseto_tsquery(configuration, words) && phraseto_tsquery(configuration, code_parts(words));
    else
      query := case when is_stop_word(language, parts[1]) then '' else plainto_tsquery(configuration, words) end;
    end if;
    if numnode(query) > 0 and not is_unwanted and token = given[cardinality(given)] and token !~ '"' and cardinality(signs) = 0 and length(parts[cardinality(parts)]) >= 3 then
      query := query || (phraseto_tsquery(configuration, array_to_string(parts[:cardinality(parts) - 1], ' ')) <-> (quote_literal(parts[cardinality(parts)]) || ':*')::tsquery);
    end if;
    if numnode(query) > 0 then
      return next;
    end if;
  end loop;
  -- Stop words alone ("IT") are looked for as they are.
  if not exists (select from unnest(given) word where not (word ~ '^-["[:alnum:]]' or separate_words(word) = '' or is_stop_word(language, separate_words(word)))) then
    return query
      select q.query, false, ''::text, ''::text
      from plainto_tsquery('simple', (select string_agg(separate_words(word), ' ') from unnest(given) word where word !~ '^-["[:alnum:]]')) q (query) where numnode(q.query) > 0;
  end if;
end $$;

-- Who searches, and what they see: the visibility of `ticketVisibility`, with the queues and the tickets that list them.
create type search_viewer as (level text, id uuid, organization_id uuid, queues uuid[], listed uuid[], reads_notes boolean, reads_addresses boolean, readable_fields text[]);

create function sees_ticket(who search_viewer, t ticket) returns boolean language sql immutable parallel safe as $$
  select case (who).level
    when 'EVERYTHING' then true
    when 'QUEUES' then (t).queue_id = any((who).queues) or (who).id in ((t).creator_id, (t).registered_by_id, (t).requester_id, (t).assignee_id) or (t).id = any((who).listed)
    when 'PARTS' then not (t).is_internal and ((who).id in ((t).creator_id, (t).registered_by_id, (t).requester_id, (t).assignee_id)
      or (t).id = any((who).listed) or (t).organization_id = (who).organization_id)
    else false end
$$;

-- Whether the words are in what the viewer may read of a part of a ticket that they see. Which custom fields are for everybody is as the desk says now.
create function reads_match(who search_viewer, t ticket, p ticket_text, query tsquery) returns boolean language sql stable parallel safe as $$
  select case (p).source
    when 'NOTE' then (who).reads_notes and (p).note_words @@ query
    when 'FIELDS' then case when (who).reads_notes then (p).field_words @@ query
      else part_vector((p).language, field_text((t).custom_fields, (who).readable_fields)) || header_vector((p).language, (t).code, (t).subject) @@ query end
    else coalesce((p).words, '') @@ query end
$$;

-- Half as good a match counts as much where the ticket changed ninety days later. Positive, and it does not change while the ticket does not, so that cursors go on.
-- Stable, as the function of the epoch is, or it would be called for each row and not be part of the statement.
create function search_score(likeness real, changed_at timestamptz) returns bigint language sql stable parallel safe as $$
  select round((ln(greatest(likeness, 0.000001)::double precision) / ln(2::double precision) + extract(epoch from changed_at)::double precision / 7776000) * 1000000)::bigint
$$;

-- The best of the viewer's own tickets, where they are given: then the search leaves the index of words alone, so that its time depends on these tickets only. Else the best of all texts
-- where few have the words, and else of the newest ones, and of older ones as long as there are too few; the sum keeps the last statement from the index of weeks.
-- What is looked up by its key has the tenant from a row: of a tenant that came after the last `analyze` the planner expects one row, and takes any index that begins with the tenant.
create function tickets_with_words(tenant uuid, wanted tsquery, unwanted tsquery, who search_viewer, own uuid[], at timestamptz, most integer)
returns table (id uuid, score bigint) language plpgsql stable set search_path = public, pg_temp as $$
declare
  found_already integer := 0;
  found_now integer;
  newest integer := week_of(at);
  slice integer;
  few constant integer := 3000;
  tickets uuid[];
  texts uuid[];
  sources text[];
  in_fields tsquery := wanted;
  in_notes tsquery := case when (who).reads_notes then wanted else ''::tsquery end;
begin
  if own is not null then
    return query
      select t.id, max(search_score(ts_rank('{0.1, 0.3, 0.4, 1}', coalesce(p.words, p.field_words, p.note_words), wanted, 1), t.updated_at))
      from (select tenant as tenant_id, o.id from unnest(own) o (id) offset 0) o
        join ticket t on t.tenant_id = o.tenant_id and t.id = o.id
        join ticket_text p on p.tenant_id = o.tenant_id and p.ticket_id = o.id
      where sees_ticket(who, t) and reads_match(who, t, p, wanted)
        and (numnode(unwanted) = 0 or not exists (select from ticket_text n where n.tenant_id = o.tenant_id and n.ticket_id = t.id and reads_match(who, t, n, unwanted)))
      group by t.id order by 2 desc, t.id desc limit most;
    return;
  end if;
  select array_agg(p.ticket_id), array_agg(p.id), array_agg(p.source) into tickets, texts, sources from (
    select p.ticket_id, p.id, p.source from ticket_text p
    where p.tenant_id = tenant and (p.words @@ wanted or p.field_words @@ in_fields or p.note_words @@ in_notes) limit few + 1) p;
  if coalesce(cardinality(texts), 0) <= few then
    return query
      select t.id, max(search_score(ts_rank('{0.1, 0.3, 0.4, 1}', coalesce(p.words, p.field_words, p.note_words), wanted, 1), t.updated_at))
      from (select tenant as tenant_id, k.* from unnest(tickets, texts, sources) k (ticket_id, id, source) offset 0) k
        join ticket_text p on p.tenant_id = k.tenant_id and p.ticket_id = k.ticket_id and p.id = k.id and p.source = k.source
        join ticket t on t.tenant_id = k.tenant_id and t.id = k.ticket_id
      where sees_ticket(who, t) and (k.source = 'MESSAGE' or k.source = 'TICKET' or reads_match(who, t, p, wanted))
        and (numnode(unwanted) = 0 or not exists (select from ticket_text n where n.tenant_id = k.tenant_id and n.ticket_id = t.id and reads_match(who, t, n, unwanted)))
      group by t.id order by 2 desc, t.id desc limit most;
    return;
  end if;
  for slice in 1..3 loop
    return query
      select f.id, max(search_score(f.likeness, f.updated_at))
      from (select p.*, ts_rank('{0.1, 0.3, 0.4, 1}', coalesce(p.words, p.field_words, p.note_words), wanted, 1) as likeness
          from ticket_text p
          where p.tenant_id = tenant and (p.words @@ wanted or p.field_words @@ in_fields or p.note_words @@ in_notes)
            and p.week = any(case slice when 1 then array[newest + 1, newest] when 2 then array[newest - 1, newest - 2, newest - 3, newest - 4] else array(select newest - n from generate_series(5, 12) n) end)
          offset 0) p
        cross join lateral (select t.id, t.updated_at, p.likeness from ticket t
          where t.tenant_id = p.tenant_id and t.id = p.ticket_id and sees_ticket(who, t)
            and (p.source = 'MESSAGE' or p.source = 'TICKET' or reads_match(who, t, (p.tenant_id, p.ticket_id, p.id, p.source, p.language, p.week, p.subject, p.words, p.field_words, p.note_words)::ticket_text, wanted))
            and (numnode(unwanted) = 0 or not exists (select from ticket_text n where n.tenant_id = p.tenant_id and n.ticket_id = t.id and reads_match(who, t, n, unwanted)))
          offset 0) f
      group by f.id order by 2 desc, f.id desc limit most;
    get diagnostics found_now = row_count;
    found_already := found_already + found_now;
    if found_already >= most then
      return;
    end if;
  end loop;
  return query
    select f.id, max(search_score(f.likeness, f.updated_at))
    from (select p.*, ts_rank('{0.1, 0.3, 0.4, 1}', coalesce(p.words, p.field_words, p.note_words), wanted, 1) as likeness
        from ticket_text p
        where p.tenant_id = tenant and (p.words @@ wanted or p.field_words @@ in_fields or p.note_words @@ in_notes)
          and p.week + 0 < newest - 12
        offset 0) p
      cross join lateral (select t.id, t.updated_at, p.likeness from ticket t
        where t.tenant_id = p.tenant_id and t.id = p.ticket_id and sees_ticket(who, t)
          and (p.source = 'MESSAGE' or p.source = 'TICKET' or reads_match(who, t, (p.tenant_id, p.ticket_id, p.id, p.source, p.language, p.week, p.subject, p.words, p.field_words, p.note_words)::ticket_text, wanted))
          and (numnode(unwanted) = 0 or not exists (select from ticket_text n where n.tenant_id = p.tenant_id and n.ticket_id = t.id and reads_match(who, t, n, unwanted)))
        offset 0) f
    group by f.id order by 2 desc, f.id desc limit most;
end $$;

-- Tickets of people and organizations whose name begins with a word, and that have the other words, in their texts or their names. Names are not stored with the tickets, so that a new name counts at once.
-- Only who sees everybody's address finds people by their address, number or telephone.
create function tickets_with_names(tenant uuid, queries tsquery[], beginnings text[], unwanted tsquery, who search_viewer, own uuid[], most integer)
returns table (id uuid, score bigint) language plpgsql stable set search_path = public, pg_temp as $$
declare
  people uuid[] := array(
    select p.id from principal p where p.tenant_id = tenant and p.kind = 'USER' and p.search_text like any(beginnings)
    order by (select count(*) from unnest(beginnings) b where p.search_text like b) desc, p.id limit 200);
  organizations uuid[] := array(
    select o.id from organization o where o.tenant_id = tenant and o.search_text like any(beginnings)
    order by (select count(*) from unnest(beginnings) b where o.search_text like b) desc, o.id limit 50);
begin
  if cardinality(people) + cardinality(organizations) = 0 then
    return;
  end if;
  return query
    select t.id, max(search_score(0.5, t.updated_at))
    from (
      select t as ticket, t.* from ticket t
      where t.tenant_id = tenant and (t.requester_id = any(people) or t.organization_id = any(organizations)) and (own is null or t.id = any(own)) and sees_ticket(who, t)
      order by t.id desc limit 2000
    ) t
      join principal r on r.tenant_id = tenant and r.id = t.requester_id
      left join organization o on o.tenant_id = tenant and o.id = t.organization_id
      cross join lateral (select case when (who).reads_addresses then r.search_text || coalesce(o.search_text, '') else search_words(array[r.name, case when o.id = (who).organization_id then o.name end]) end as names) s
      join ticket_text p on p.tenant_id = t.tenant_id and p.ticket_id = t.id
    where not exists (select from unnest(queries, beginnings) w (query, beginning) where (s.names like w.beginning) is not true and not reads_match(who, t.ticket, p, w.query))
      and exists (select from unnest(beginnings) b where s.names like b)
      and (numnode(unwanted) = 0 or not exists (select from ticket_text n where n.tenant_id = tenant and n.ticket_id = t.id and reads_match(who, t.ticket, n, unwanted)))
    group by t.id order by 2 desc, t.id desc limit most;
end $$;

-- Words of subjects that the viewer sees which are most like a word: of the newest five hundred that have such a word, those of the last quarter first.
create function words_like(tenant uuid, wanted text, who search_viewer, own uuid[], at timestamptz) returns text[] language plpgsql stable set search_path = public, pg_temp
set plan_cache_mode = force_custom_plan as $$
declare
  subjects text[];
begin
  if own is not null then
    subjects := array(
      select p.subject
      from (select tenant as tenant_id, o.id from unnest(own) o (id) offset 0) o
        join ticket t on t.tenant_id = o.tenant_id and t.id = o.id
        join ticket_text p on p.tenant_id = o.tenant_id and p.ticket_id = o.id
      where sees_ticket(who, t) and wanted <% p.subject);
  else
    subjects := array(
      select p.subject
      from (select p.tenant_id, p.ticket_id, p.subject from ticket_text p
          where p.tenant_id = tenant and p.source = 'TICKET' and wanted <% p.subject and p.week = any(weeks_until(at, 13)) order by p.ticket_id desc offset 0) p
        cross join lateral (select from ticket t where t.tenant_id = p.tenant_id and t.id = p.ticket_id and sees_ticket(who, t) offset 0) seen
      order by p.ticket_id desc limit 500);
    if cardinality(subjects) < 500 then
      subjects := subjects || array(
        select p.subject
        from (select p.tenant_id, p.ticket_id, p.subject from ticket_text p
            where p.tenant_id = tenant and p.source = 'TICKET' and wanted <% p.subject and p.week + 0 < week_of(at) - 12 order by p.ticket_id desc offset 0) p
          cross join lateral (select from ticket t where t.tenant_id = p.tenant_id and t.id = p.ticket_id and sees_ticket(who, t) offset 0) seen
        order by p.ticket_id desc limit 500);
    end if;
  end if;
  return array(
    select word from (select distinct word from unnest(subjects) subject, regexp_split_to_table(separate_words(subject), ' ') word) words
    where similarity(word, wanted) >= 0.33 order by similarity(word, wanted) desc, word limit 5);
end $$;

-- Row-level security keeps GIN indexes from being used, so the search has a tenant predicate of its own. It returns only tickets that the viewer sees and that have the words in what they may read,
-- and what was looked for. Where there are none, it looks for words that are like those. One plan for all tenants would take a large one for an average one, and read all its texts.
create function search_ticket(tenant uuid, language text, terms text, who search_viewer, at timestamptz, most integer)
returns table (id uuid, score bigint, wanted text) language plpgsql stable security definer set search_path = public, pg_temp
set plan_cache_mode = force_custom_plan as $$
declare
  queries tsquery[];
  beginnings text[];
  plains text[];
  all_wanted tsquery;
  unwanted tsquery;
  own uuid[];
  likely tsquery;
begin
  if tenant is distinct from nullif(current_setting('app.tenant_id', true), '')::uuid then
    return;
  end if;
  select array_agg(s.query) filter (where not s.is_unwanted), array_agg(s.beginning) filter (where not s.is_unwanted), array_agg(s.plain) filter (where not s.is_unwanted),
    coalesce(string_agg('(' || s.query::text || ')', ' & ') filter (where not s.is_unwanted), '')::tsquery,
    coalesce(string_agg('(' || s.query::text || ')', ' | ') filter (where s.is_unwanted), '')::tsquery
  into queries, beginnings, plains, all_wanted, unwanted from search_terms(language, terms) s;
  if numnode(all_wanted) = 0 then
    return;
  end if;
  if (who).level = 'PARTS' then
    own := array(
      select t.id from ticket t
      where t.tenant_id = tenant and not t.is_internal and ((who).id in (t.creator_id, t.registered_by_id, t.requester_id, t.assignee_id) or t.id = any((who).listed)
        or t.organization_id = (who).organization_id)
      limit 1001);
    own := case when cardinality(own) <= 1000 then own end;
  end if;
  return query
    select f.id, max(f.score), all_wanted::text from (
      select * from tickets_with_words(tenant, all_wanted, unwanted, who, own, at, most)
      union all
      select * from tickets_with_names(tenant, queries, beginnings, unwanted, who, own, most)
    ) f group by f.id order by 2 desc, f.id desc limit most;
  if found then
    return;
  end if;
  select coalesce(string_agg('(' || concat_ws(' | ', w.query::text, l.query) || ')', ' & '), '')::tsquery into likely
  from unnest(queries, plains) w (query, plain) cross join lateral (
    select string_agg(plainto_tsquery(search_configuration(language), stemmable_text(language, word))::text, ' | ') filter (where not is_stop_word(language, word)) as query
    from unnest(words_like(tenant, w.plain, who, own, at)) word) l;
  if likely = all_wanted then
    return;
  end if;
  return query
    select f.id, max(f.score), likely::text from tickets_with_words(tenant, likely, unwanted, who, own, at, most) f group by f.id order by 2 desc, f.id desc limit most;
end $$;
revoke execute on function search_ticket(uuid, text, text, search_viewer, timestamptz, integer) from public;
grant execute on function search_ticket(uuid, text, text, search_viewer, timestamptz, integer) to relevo_app;
