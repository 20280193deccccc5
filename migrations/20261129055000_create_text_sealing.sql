-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

create function contains_text(value text, given text[]) returns boolean language sql immutable parallel safe as $$
  select coalesce(bool_or(strpos(value, g) > 0), false) from unnest(given) g
$$;

create function without_texts(value text, given text[], marker text) returns text language sql immutable strict parallel safe set search_path = public, pg_temp as $$
  select case when cardinality(given) = 0 then value else without_texts(replace(value, given[1], marker), given[2:], marker) end
$$;

create function without_texts(value jsonb, given text[], marker text) returns jsonb language sql immutable strict parallel safe set search_path = public, pg_temp as $$
  select case jsonb_typeof(value) when 'string' then to_jsonb(without_texts(value #>> '{}', given, marker)) else value end
$$;

-- Of custom fields those that are no texts stay as they are.
create function fields_without_texts(fields jsonb, given text[], marker text, fixed_fields text[]) returns jsonb
language sql immutable strict parallel safe set search_path = public, pg_temp as $$
  select fields || coalesce(jsonb_object_agg(f.key, without_texts(f.value, given, marker)), '{}') from jsonb_each(fields) f where f.key <> all(fixed_fields)
$$;

create function changes_without_texts(changes jsonb, given text[], marker text, fixed_fields text[]) returns jsonb
language sql immutable strict parallel safe set search_path = public, pg_temp as $$
  select coalesce(jsonb_agg(case when c.field in ('subject', 'description', 'department', 'workaround', 'reason', 'comment')
      or c.field like 'customFields.%' and substr(c.field, 14) <> all(fixed_fields)
    then c.item || jsonb_build_object('before', without_texts(c.item->'before', given, marker), 'after', without_texts(c.item->'after', given, marker))
    else c.item end order by c.place), '[]')
  from (select item, item->>'field' as field, place from jsonb_array_elements(changes) with ordinality x (item, place)) c
$$;

create function previous_without_texts(previous jsonb, given text[], marker text, fixed_fields text[]) returns jsonb
language sql immutable strict parallel safe set search_path = public, pg_temp as $$
  select previous || coalesce(jsonb_object_agg(p.key, case when p.key = 'custom_fields' then fields_without_texts(p.value, given, marker, fixed_fields)
    else without_texts(p.value, given, marker) end), '{}')
  from jsonb_each(previous) p where p.key in ('subject', 'department', 'custom_fields')
$$;

-- Puts a marker in place of a text, wherever a ticket has it: in its own texts, its messages and what its events tell of them. `given` are the forms of
-- the text, as it is and as it is quoted. The raw mails that it came with are kept no longer. The server may change no message and no event otherwise.
-- Returns what has changed beside the ticket's row, which the caller has locked, and whether everybody who sees the ticket may read it; and the objects
-- of the mails, which no row names any more.
create function seal_text(tenant uuid, sealed_ticket uuid, given text[], marker text, fixed_fields text[]) returns table (message_id uuid, is_public boolean, mail_object_id uuid)
language sql volatile security definer set search_path = public, pg_temp as $$
  with own as (
    update ticket t
    set subject = left(without_texts(t.subject, given, marker), 2000), department = left(without_texts(t.department, given, marker), 2000),
      description = left(without_texts(t.description, given, marker), 500000), workaround = left(without_texts(t.workaround, given, marker), 500000),
      custom_fields = fields_without_texts(t.custom_fields, given, marker, fixed_fields)
    where t.tenant_id = tenant and tenant = nullif(current_setting('app.tenant_id', true), '')::uuid and t.id = sealed_ticket and t.closed_at is null
    returning t.id
  ), sealed_messages as (
    update message m set body = left(without_texts(m.body, given, marker), 500000), folded_text = left(without_texts(m.folded_text, given, marker), 500000)
    where m.tenant_id = tenant and m.ticket_id in (select id from own) and (contains_text(m.body, given) or contains_text(m.folded_text, given))
    returning m.id, m.kind = 'PUBLIC' as is_public
  ), own_mails as (
    select i.id, i.object_id from incoming_mail i where i.tenant_id = tenant and i.ticket_id in (select id from own) and i.state <> 'WAITING' for update
  ), sealed_mails as (
    -- What a raw mail says cannot be seen here, so none of the ticket is kept.
    update incoming_mail i set subject = left(without_texts(i.subject, given, marker), 1000), object_id = null, version = i.version + 1
    from own_mails o where i.tenant_id = tenant and i.id = o.id
    returning o.object_id
  ), sealed_answers as (
    update survey_answer s set comment = left(without_texts(s.comment, given, marker), 50000)
    where s.tenant_id = tenant and s.ticket_id in (select id from own) and contains_text(s.comment, given)
    returning true as is_public
  ), written as (
    select array_agg(substr(to_jsonb(g)::text, 2, length(to_jsonb(g)::text) - 2)) as given from unnest(given) g
  ), now_without as (
    select e.seq, changes_without_texts(e.changes, seal_text.given, marker, fixed_fields) as changes,
      previous_without_texts(e.previous_values, seal_text.given, marker, fixed_fields) as previous_values
    from event e cross join written w
    where e.tenant_id = tenant and e.ticket_id in (select id from own) and (contains_text(e.changes::text, w.given) or contains_text(e.previous_values::text, w.given))
  ), sealed_events as (
    update event e set changes = n.changes, previous_values = n.previous_values from now_without n
    where e.tenant_id = tenant and e.seq = n.seq and (e.changes is distinct from n.changes or e.previous_values is distinct from n.previous_values)
    returning e.audience = 'EVERYONE' as is_public
  )
  select id, is_public, null::uuid from sealed_messages
  union all select null, is_public, null from sealed_answers
  union all select null, is_public, null from sealed_events
  union all select null, false, object_id from sealed_mails where object_id is not null
$$;
revoke execute on function seal_text(uuid, uuid, text[], text, text[]) from public;
grant execute on function seal_text(uuid, uuid, text[], text, text[]) to relevo_app;
