import type { Services } from '../../core/context.ts';
import type { Statement } from '../../database/pipeline.ts';
import { runInTenant } from '../../database/tenancy.ts';
import { leaseEnd } from '../lease.ts';

/** A mail that this worker sends now. */
export interface Claimed {
  id: string;
  kind: string;
  template: string;
  principalId: string | null;
  ticketId: string | null;
  messageId: string | null;
  articleId: string | null;
  reportId: string | null;
  /** The due time whose report it is. */
  reportDueAt: string | null;
  audience: string | null;
  accountTokenId: string | null;
  /** An automatic answer to what the person did. */
  isResponse: boolean;
  /** Of a notice; of others that of an earlier attempt. */
  address: string | null;
  attempts: number;
  givesUpAt: Date;
  /** Of a notice: why a mail was refused. */
  reason: string | null;
}

const mostAtOnce = 20;
/** For how long a mail waits for an earlier one that could not be sent. */
const orderedMs = 10 * 60_000;

/** So many of those that are due are looked at. */
const mostLooked = 200;
/** And so often at once, while all of them wait for others. */
const mostLooks = 50;

/**
 * Mails of one ticket to one person leave in the order of their events: one waits while an earlier one is being sent, or is tried again soon. It is looked up for
 * each mail, by its index: as a join, all that wait would be compared with each other. Where all that were looked at wait for others, each is put off
 * by a second for its place in the line, so that those behind them have their turn.
 */
export const claim = `
  with looked as materialized (
    select w.tenant_id, w.id, row_number() over (partition by w.ticket_id, w.principal_id order by w.seq) as place,
      exists (select from delivery e where e.tenant_id = $1 and e.ticket_id = w.ticket_id and e.principal_id = w.principal_id and e.state = 'WAITING'
        and e.seq < w.seq and e.next_attempt_at <= $4) as "isBehind"
    from (select * from delivery d where d.tenant_id = $1 and d.state = 'WAITING' and d.next_attempt_at <= $2 order by d.next_attempt_at limit ${mostLooked}) w
  ), taken as materialized (
    select w.id from delivery w where w.tenant_id = $1 and w.id = any(array(select id from looked where not "isBehind")) and w.state = 'WAITING' and w.next_attempt_at <= $2
    order by w.next_attempt_at limit ${mostAtOnce} for update skip locked
  ), put_off as (
    update delivery v set next_attempt_at = $2::timestamptz + l.place * interval '1 second' from looked l
    where v.tenant_id = $1 and l.tenant_id = $1 and v.id = l.id and l."isBehind" and (select count(*) from looked where "isBehind") > ${mostLooked - mostAtOnce}
    returning v.id
  ), claimed as (
    update delivery v set attempts = v.attempts + 1, next_attempt_at = $3 where v.tenant_id = $1 and v.id = any(array(select id from taken))
    returning v.id, v.kind, v.template, v.principal_id as "principalId", v.ticket_id as "ticketId", v.message_id as "messageId", v.article_id as "articleId",
    v.report_id as "reportId", v.report_due_at as "reportDueAt", v.audience,
    v.account_token_id as "accountTokenId", v.is_response as "isResponse", v.address, v.attempts, v.gives_up_at as "givesUpAt", v.reason
  )
  select c.*, p.count::int as "putOff" from (select count(*) from put_off) p left join claimed c on true`;

/** The mails of a tenant that have waited longest. If this worker dies, another one sends them after the lease. */
export async function claimDeliveries(services: Services, tenantId: string): Promise<Claimed[]> {
  const now = services.now();
  const values = [tenantId, now, leaseEnd(services), new Date(now.getTime() + orderedMs)];
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const { rows } = await runInTenant({ services, tenant: { id: tenantId } }, { name: 'claim_deliveries', text: claim, values });
    const claimed = rows.filter(({ id }) => id !== null) as Claimed[];
    if (claimed.length > 0 || rows[0]?.putOff === 0) return claimed;
  }
  return [];
}

const renew = "update delivery set next_attempt_at = $3 where tenant_id = $1 and id = any($2::uuid[]) and state = 'WAITING'";

/** Keeps the mails that are still being sent. */
export function renewDeliveries(services: Services, tenantId: string, inWork: ReadonlySet<string>): Statement {
  return { name: 'renew_deliveries', text: renew, values: [tenantId, [...inWork], leaseEnd(services)] };
}
