-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout, ban-create-domain-with-constraint

create domain ticket_text_source as text check (value in ('TICKET', 'FIELDS', 'MESSAGE', 'NOTE'));
create domain text_language as text check (value in ('es', 'en', 'pt'));

-- What a ticket is found by: one row for its own texts, one for its custom fields and one for each message. Each also has the words of code and subject,
-- so that a word of the subject and one of a message are found together. What everybody may read, custom fields and notes have columns of their own,
-- so that who may not read notes searches in an index without them.
create table ticket_text (
  tenant_id uuid not null,
  ticket_id uuid not null,
  -- The message, or the ticket itself.
  id uuid not null,
  source ticket_text_source not null,
  language text_language not null,
  -- Weeks since 1970, so that a search for frequent words begins with the newest texts.
  week integer not null,
  -- For typing errors; of the ticket itself only.
  subject text check ((subject is null) = (source <> 'TICKET')),
  words tsvector check ((words is null) = (source in ('FIELDS', 'NOTE'))),
  field_words tsvector check ((field_words is null) = (source <> 'FIELDS')),
  note_words tsvector check ((note_words is null) = (source <> 'NOTE')),
  primary key (tenant_id, ticket_id, id, source),
  foreign key (tenant_id, ticket_id) references ticket (tenant_id, id)
);
create index ticket_text_words on ticket_text using gin (tenant_id, week, words, field_words, note_words) with (gin_pending_list_limit = 512);
create index ticket_text_subjects on ticket_text using gin (tenant_id, week, subject gin_trgm_ops) with (gin_pending_list_limit = 512) where source = 'TICKET';
create index ticket_text_by_language on ticket_text (tenant_id, language, ticket_id);
alter table ticket_text enable row level security;
create policy tenant_isolation on ticket_text using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on ticket_text to relevo_app;

-- Some tickets among which those are whose subject contains a text, by the words that they are found by, which change only where the subject does. A text without three letters or digits
-- together has no index, and is taken to match many: any tickets are given. The planner, who knows desks as they are on average, would begin with all tickets of the desk but for the fences.
create function tickets_with_subject(tenant uuid, part text, most integer) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  (select x.ticket_id
    from (select ticket_id from ticket_text
        where tenant_id = tenant and tenant = nullif(current_setting('app.tenant_id', true), '')::uuid and source = 'TICKET'
          and plain_text(part) ~ '[[:alnum:]]{3}' and subject like '%' || like_text(plain_text(part)) || '%' offset 0) x
      cross join lateral (select from ticket t
        where t.tenant_id = tenant and t.id = x.ticket_id and plain_text(t.subject) like '%' || like_text(plain_text(part)) || '%' offset 0) t
    limit most)
  union all
  (select id from ticket
    where tenant_id = tenant and tenant = nullif(current_setting('app.tenant_id', true), '')::uuid and plain_text(part) !~ '[[:alnum:]]{3}' limit most)
$$;
revoke execute on function tickets_with_subject(uuid, text, integer) from public;
grant execute on function tickets_with_subject(uuid, text, integer) to relevo_app;

create function week_of(at timestamptz) returns integer language sql immutable strict parallel safe as $$
  select floor(extract(epoch from at) / 604800)::integer
$$;

-- The week after an instant, its own, and so many less one before it.
create function weeks_until(at timestamptz, weeks integer) returns integer[] language sql immutable strict parallel safe set search_path = public, pg_temp as $$
  select array(select week_of(at) + 1 - n from generate_series(0, weeks) n)
$$;

-- The words of a spelled text that say less without the signs at their edges: "100%", "C++", ".NET".
create function sign_words(spelled text) returns text[] language sql immutable strict parallel safe set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct translate(word, 'ñ', 'n')), '{}')
  from (select regexp_replace(token, '^[^[:alnum:]+#%$€£&@°.]+|[^[:alnum:]+#%$€£&@°]+$', '', 'g') from regexp_split_to_table(spelled, '\s+') token) found (word)
  where word ~ '[[:alnum:]]' and word ~ '^[+#%$€£&@°]|^\.[[:alpha:]]|[+#%$€£&@°]$' and length(word) <= 64
$$;

-- No stem begins with the sign that marks them.
create function sign_lexeme(word text) returns text language sql immutable strict parallel safe as $$
  select '''=' || replace(replace(word, '\', '\\'), '''', '''''') || ''''
$$;

create function sign_vector(spelled text, weight text) returns tsvector language sql immutable strict parallel safe as $$
  select case when spelled ~ '[+#%$€£&@°]|(^|[^[:alnum:]])\.[[:alpha:]]'
    then (select coalesce(string_agg(public.sign_lexeme(word) || ':1' || weight, ' '), '')::tsvector from unnest(public.sign_words(spelled)) word) else '' end
$$;

-- What every part of a ticket is found by: the stems of its code and subject, and the words of the subject as they are.
create function header_vector(language text, code text, subject text) returns tsvector language sql immutable strict parallel safe as $$
  select setweight(public.stem_vector(language, public.separate_words(public.spelled_text(code) || ' ' || spelled)), 'A')
    || to_tsvector('simple', public.separate_words(replace(spelled, 'ñ', 'n'))) || public.sign_vector(spelled, 'A')
  from public.spelled_text(subject) spelled
$$;

-- The first 100,000 code points of a text count.
create function part_vector(language text, words text) returns tsvector language sql immutable strict parallel safe as $$
  select setweight(public.stem_vector(language, public.separate_words(spelled)), 'B') || public.sign_vector(spelled, 'C') from public.spelled_text(left(words, 100000)) spelled
$$;

-- The values of some custom fields; of all, where none are named.
create function field_text(fields jsonb, readable text[]) returns text language sql immutable parallel safe as $$
  select coalesce(string_agg(f.value, ' / ' order by f.key), '') from jsonb_each_text(fields) f where readable is null or f.key = any(readable)
$$;

-- Makes the rows of tickets again: those of their own texts, and those of their messages where the subject has changed.
create function index_tickets(tenant uuid, tickets uuid[], with_messages boolean) returns void language sql volatile set search_path = public, pg_temp as $$
  insert into ticket_text (tenant_id, ticket_id, id, source, language, week, subject, words, field_words, note_words)
  select t.tenant_id, t.id, p.id, p.source, d.locale, week_of(p.at), case when p.source = 'TICKET' then plain_text(t.code || ' ' || t.subject) end,
    case when p.source in ('TICKET', 'MESSAGE') then v.words end, case when p.source = 'FIELDS' then v.words end, case when p.source = 'NOTE' then v.words end
  from ticket t join tenant d on d.tenant_id = tenant
    cross join lateral (
      select t.id, 'TICKET' as source, t.opened_at as at, t.description as body
      union all
      select t.id, 'FIELDS', t.opened_at, field_text(t.custom_fields, null)
      where t.custom_fields <> '{}' or exists (select from ticket_text x where x.tenant_id = tenant and x.ticket_id = t.id and x.id = t.id and x.source = 'FIELDS')
      union all
      select m.id, case m.kind when 'NOTE' then 'NOTE' else 'MESSAGE' end, m.sent_at, m.body from message m where with_messages and m.tenant_id = tenant and m.ticket_id = t.id
    ) p
    cross join lateral (select header_vector(d.locale, t.code, t.subject) || part_vector(d.locale, p.body) as words) v
  where t.tenant_id = tenant and t.id = any(tickets)
  on conflict (tenant_id, ticket_id, id, source) do update
  set language = excluded.language, subject = excluded.subject, words = excluded.words, field_words = excluded.field_words, note_words = excluded.note_words
$$;

-- The words of the header are taken from those of the ticket, which is read only where it has none.
create function index_message(tenant uuid, message_id uuid) returns void language sql volatile set search_path = public, pg_temp as $$
  insert into ticket_text (tenant_id, ticket_id, id, source, language, week, words, note_words)
  select m.tenant_id, m.ticket_id, m.id, case m.kind when 'NOTE' then 'NOTE' else 'MESSAGE' end, d.locale, week_of(m.sent_at),
    case when m.kind <> 'NOTE' then v.words end, case when m.kind = 'NOTE' then v.words end
  from message m join tenant d on d.tenant_id = tenant
    cross join lateral (select coalesce(
      (select ts_filter(x.words, '{a,d}') from ticket_text x where x.tenant_id = tenant and x.ticket_id = m.ticket_id and x.id = m.ticket_id and x.source = 'TICKET'),
      (select header_vector(d.locale, t.code, t.subject) from ticket t where t.tenant_id = tenant and t.id = m.ticket_id)
    ) || part_vector(d.locale, m.body) as words) v
  where m.tenant_id = tenant and m.id = message_id
  on conflict (tenant_id, ticket_id, id, source) do update set language = excluded.language, words = excluded.words, note_words = excluded.note_words
$$;

-- The worker asks which tenants have tickets with the words of another language than the tenant's, and gets their ids only.
create function tenants_with_tickets_to_index() returns table (tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.tenant_id from tenant t
  where exists (select from ticket_text x where x.tenant_id = t.tenant_id and x.language = any(array_remove(array['es', 'en', 'pt'], t.locale)))
$$;
revoke execute on function tenants_with_tickets_to_index() from public;
grant execute on function tenants_with_tickets_to_index() to relevo_app;
