import type { Statement } from '../database/pipeline.ts';
import { foldVersion } from './fold/fold-event.ts';

/** Tickets all of whose folded events are still there. */
const whole = `select t.ticket_id from report_ticket t where t.tenant_id = $1 and (t.state ->> 'events')::bigint = (
    select count(*) from event e where e.tenant_id = $1 and e.ticket_id = t.ticket_id and e.seq <= (t.state ->> 'seq')::bigint)`;

/** Takes away what the events give again, and goes back to the beginning of the feed. */
export function startAgain(tenantId: string): Statement[] {
  return [
    { name: 'forget_facts', text: `delete from report_fact f where f.tenant_id = $1 and f.ticket_id in (${whole})`, values: [tenantId] },
    { name: 'forget_reported', text: `delete from report_ticket r where r.tenant_id = $1 and r.ticket_id in (${whole})`, values: [tenantId] },
    { name: 'restart_report', text: 'update report_position set seq = 0, version = $2 where tenant_id = $1', values: [tenantId, foldVersion] },
  ];
}
