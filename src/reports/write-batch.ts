import type { Statement } from '../database/pipeline.ts';
import type { PeriodChange } from './days/day-changes.ts';
import { writeDays } from './days/write-days.ts';
import type { FoldedBatch } from './fold/fold-batch.ts';
import type { Fact } from './fold/reported-ticket.ts';

const columns = [
  'agent_id',
  'queue_id',
  'severity_id',
  'category_id',
  'qualification_id',
  'organization_id',
  'entitlement_id',
  'request_type_id',
  'article_id',
];
const texts = ['priority', 'nature', 'channel'];
const all = ['ticket_id', 'key', 'kind', 'at', 'value', 'opened_at', ...columns, ...texts];
const typed = `ticket_id uuid, key text, kind text, at timestamptz, value bigint, opened_at timestamptz, ${columns.map((name) => `${name} uuid`).join(', ')}, ${texts.map((name) => `${name} text`).join(', ')}`;

const remove = `delete from report_fact f using jsonb_to_recordset($2::jsonb) as r (ticket_id uuid, key text)
  where f.tenant_id = $1 and f.ticket_id = r.ticket_id and f.key = r.key`;
/** The tenant comes from a row: one from a parameter would go through one node to the others (scale S12). */
const add = `insert into report_fact (tenant_id, ${all.join(', ')})
  select p.tenant_id, ${all.map((name) => `r.${name}`).join(', ')} from report_position p, jsonb_to_recordset($2::jsonb) as r (${typed}) where p.tenant_id = $1
  on conflict (tenant_id, ticket_id, key) do update set ${all
    .slice(2)
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')}`;
const keep = `insert into report_ticket (tenant_id, ticket_id, state)
  select p.tenant_id, r.ticket_id, r.state from report_position p, jsonb_to_recordset($2::jsonb) as r (ticket_id uuid, state jsonb) where p.tenant_id = $1
  on conflict (tenant_id, ticket_id) do update set state = excluded.state`;
const move = 'update report_position set seq = $2, at = greatest(at, $3) where tenant_id = $1';

/** The facts, the counts of their days, what the fold knows of their tickets, and the position. */
export function writeBatch(tenantId: string, { reported, facts }: FoldedBatch, days: readonly PeriodChange[], last: { seq: number; at: number }): Statement[] {
  const changes = [...facts].flatMap(([ticketId, changes]) => [...changes].map(([key, fact]) => ({ ticketId, key, fact })));
  const removed = changes.filter(({ fact }) => fact === null).map(({ ticketId, key }) => ({ ticket_id: ticketId, key }));
  const added = changes.flatMap(({ ticketId, key, fact }) => (fact ? [rowOf(ticketId, key, fact, reported.get(ticketId)?.openedAt ?? fact.at)] : []));
  const states = [...reported].map(([ticketId, state]) => ({ ticket_id: ticketId, state }));
  return [
    ...(removed.length > 0 ? [{ name: 'remove_facts', text: remove, values: [tenantId, JSON.stringify(removed)] }] : []),
    ...(added.length > 0 ? [{ name: 'add_facts', text: add, values: [tenantId, JSON.stringify(added)] }] : []),
    ...writeDays(tenantId, days),
    ...(states.length > 0 ? [{ name: 'keep_reported', text: keep, values: [tenantId, JSON.stringify(states)] }] : []),
    { name: 'move_report', text: move, values: [tenantId, last.seq, new Date(last.at)] },
  ];
}

function rowOf(ticketId: string, key: string, { kind, at, value, agentId, values }: Fact, openedAt: number): object {
  const { queueId, severityId, categoryId, qualificationId, organizationId, entitlementId, requestTypeId, articleId, priority, nature, channel } = values;
  return {
    ...{ ticket_id: ticketId, key, kind, at: new Date(at).toISOString(), value, opened_at: new Date(openedAt).toISOString() },
    ...{ agent_id: agentId, queue_id: queueId, severity_id: severityId },
    ...{
      category_id: categoryId,
      qualification_id: qualificationId,
      organization_id: organizationId,
      entitlement_id: entitlementId,
      request_type_id: requestTypeId ?? null,
      article_id: articleId ?? null,
    },
    ...{ priority, nature, channel },
  };
}
