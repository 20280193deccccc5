-- What a PostGraphile user would add: an index for the order, a search and a mutation.
create schema if not exists bench_api;
grant usage on schema bench_api to relevo_app;

create index if not exists bench_ticket_by_due on ticket (tenant_id, due_at, id);

create or replace function bench_api.found_articles(terms text) returns setof article language sql stable as $$
  select (best.a).* from (
    select a, ts_rank(a.words, wanted) as rank from article a, search_query('es', terms) wanted
    where a.words @@ wanted and a.state = any(array['DRAFT', 'PUBLISHED', 'ARCHIVED']) and a.audience = any(array['PUBLIC', 'REQUESTERS', 'AGENTS'])
    order by 2 desc, a.id limit 100
  ) best order by best.rank + ts_rank('{0.1, 0, 0, 0.3}', (best.a).exact_words, exact_query('es', terms)) desc, (best.a).id
$$;

create or replace function bench_api.reply(ticket uuid, words text) returns message language plpgsql volatile as $$
declare
  tenant uuid := current_setting('app.tenant_id')::uuid;
  actor uuid := current_setting('app.actor_id')::uuid;
  held ticket;
  sent message;
begin
  select * into held from ticket t where t.tenant_id = tenant and t.id = ticket and t.closed_at is null for update;
  if not found then
    raise exception 'TICKET_CLOSED';
  end if;
  update ticket t set updated_at = now(), version = t.version + 1, first_responded_at = coalesce(t.first_responded_at, now()), first_response_due_at = null
  where t.tenant_id = tenant and t.id = ticket;
  insert into message (tenant_id, id, ticket_id, author_id, kind, body, sent_at) values (tenant, uuidv7(), ticket, actor, 'PUBLIC', words, now()) returning * into sent;
  with head as (update feed f set seq = f.seq + 1 where f.tenant_id = tenant returning f.seq)
  insert into event (tenant_id, seq, id, type, occurred_at, actor_id, ticket_id, audience, changes)
  select tenant, head.seq, uuidv7(), 'ticket.replied', now(), actor, ticket, 'EVERYONE', jsonb_build_array(jsonb_build_object('field', 'message', 'before', null, 'after', sent.id)) from head;
  return sent;
end $$;

-- The feed has no foreign keys; these comments declare them to PostGraphile.
comment on table event is E'@foreignKey (tenant_id, ticket_id) references ticket (tenant_id, id)|@fieldName ticket|@foreignFieldName events\n@foreignKey (tenant_id, actor_id) references principal (tenant_id, id)|@fieldName actor|@foreignFieldName events';
