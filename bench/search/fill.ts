import type { Client } from 'pg';
import { dice, sentences } from '../data/vocabulary.ts';
import { withoutIndexes } from '../data/without-indexes.ts';

/** Words per subject, description and half a message. */
const lengths = { subject: 9, description: 60, half: 22 };
const textsPerKind = 4_000;
/** A tenth of the tickets have as many requesters. */
const ticketsPerRequester = 100;

const texts = `
  create temporary table sample (kind text, n int, body text, words tsvector, primary key (kind, n))`;
const insertTexts = `
  insert into sample select $1::text, u.o - 1, u.body, case $1::text when 'subject' then header_vector('es', '', u.body) else part_vector('es', u.body) end from unnest($2::text[]) with ordinality u (body, o)`;
const steps = (tenant: string, tickets: number) => [
  `insert into principal (tenant_id, id, kind, name, email, role, created_at)
   select '${tenant}', gen_random_uuid(), 'USER', initcap(split_part(s.body, ' ', 2)) || ' ' || initcap(split_part(s.body, ' ', 5)), 'person' || g.n || '@acme.example', 'REQUESTER', now()
   from generate_series(1, ${tickets / ticketsPerRequester}) g (n) join sample s on s.kind = 'subject' and s.n = g.n % ${textsPerKind}`,
  `create temporary table asker as select id, row_number() over (order by created_at, email) - 1 as n from principal where tenant_id = '${tenant}' and role = 'REQUESTER'`,
  // Over three years, more and more a day.
  `create temporary table made as
   select n, uuidv7(at - now()) as id, at, (n * 7919::bigint % ${textsPerKind})::int as subject, (n * 104729::bigint % ${textsPerKind})::int as description
   from generate_series(1, ${tickets}) n, lateral (select now() - interval '3 years' * (1 - sqrt(n::float / ${tickets}))) t (at)`,
  `insert into ticket (tenant_id, id, code, subject, description, nature, channel, priority, status_id, status_category, severity_id, queue_id, requester_id, creator_id, registered_by_id, opened_at, updated_at)
   select '${tenant}', t.id, 'SEA-' || lpad(t.n::text, 7, '0'), s.body, d.body, 'INCIDENT', 'PORTAL', 'MEDIUM', x.status_id, 'NEW', x.severity_id, x.queues[1 + (t.n % 5 = 0)::int], a.id, a.id, a.id, t.at, t.at + interval '2 days'
   from made t join sample s on s.kind = 'subject' and s.n = t.subject join sample d on d.kind = 'description' and d.n = t.description
     join asker a on a.n = t.n % (select count(*) from asker),
     (select (select id from status where tenant_id = '${tenant}' and key = 'new') as status_id, (select id from severity where tenant_id = '${tenant}') as severity_id,
       array(select id from queue where tenant_id = '${tenant}' order by rank) as queues) x
   order by t.n`,
  `create temporary table sent as
   select t.n, t.id as ticket_id, t.subject, uuidv7(t.at + m * interval '1 hour' - now()) as id, t.at + m * interval '1 hour' as at, case when m = 3 and t.n % 3 = 0 then 'NOTE' else 'PUBLIC' end as kind,
     (t.n * 31::bigint + m * 1009) % ${textsPerKind} as one, (t.n * 101::bigint + m * 2003) % ${textsPerKind} as other
   from made t, generate_series(1, 3) m order by t.n, m`,
  `insert into message (tenant_id, id, ticket_id, author_id, kind, body, sent_at)
   select '${tenant}', s.id, s.ticket_id, (select id from asker where n = 0), s.kind, one.body || ' ' || other.body, s.at
   from sent s join sample one on one.kind = 'half' and one.n = s.one join sample other on other.kind = 'half' and other.n = s.other`,
  `insert into ticket_text (tenant_id, ticket_id, id, source, language, week, subject, words)
   select '${tenant}', t.id, t.id, 'TICKET', 'es', week_of(t.at), plain_text('SEA-' || lpad(t.n::text, 7, '0') || ' ' || s.body), ('sea:1A ' || lpad(t.n::text, 7, '0') || ':2A')::tsvector || s.words || d.words
   from made t join sample s on s.kind = 'subject' and s.n = t.subject join sample d on d.kind = 'description' and d.n = t.description`,
  `insert into ticket_text (tenant_id, ticket_id, id, source, language, week, words, note_words)
   select '${tenant}', m.ticket_id, m.id, case m.kind when 'NOTE' then 'NOTE' else 'MESSAGE' end, 'es', week_of(m.at), case when m.kind <> 'NOTE' then v.words end, case when m.kind = 'NOTE' then v.words end
   from sent m join sample s on s.kind = 'subject' and s.n = m.subject join sample one on one.kind = 'half' and one.n = m.one join sample other on other.kind = 'half' and other.n = m.other,
     lateral (select ('sea:1A ' || lpad(m.n::text, 7, '0') || ':2A')::tsvector || s.words || one.words || other.words as words) v`,
];

/** Very many tickets with three messages each, written straight into the tables by their owner; the vectors are put together from those of some thousand texts, and the indexes of words are built at the end. */
export async function fillTickets(root: Client, tenantId: string, tickets: number): Promise<void> {
  await root.query("set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '2GB'; set work_mem = '128MB'");
  await root.query(texts);
  for (const [at, [kind, words]] of Object.entries(lengths).entries()) {
    const roll = dice(at + 1);
    await root.query(insertTexts, [kind, Array.from({ length: textsPerKind }, () => sentences(roll, words))]);
  }
  await withoutIndexes(root, 'ticket', () =>
    withoutIndexes(root, 'message', () =>
      withoutIndexes(root, 'ticket_text', async () => {
        for (const step of steps(tenantId, tickets)) await root.query(step);
      }),
    ),
  );
  await root.query('vacuum analyze principal, ticket, message, ticket_text');
  await root.query('reset session_replication_role; reset work_mem');
}
