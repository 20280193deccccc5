import type { Context } from '../../core/context.ts';
import { readRows } from '../../database/tenancy.ts';
import { readMessageIds } from '../message-id.ts';
import { readReplyAddress } from '../reply-address.ts';
import type { ClaimedMail } from './incoming-mail.ts';
import type { ReadMail } from './read-mail.ts';
import { codesIn } from './rules.ts';

/** The ticket that a mail is about; where it was merged, the one that stays. */
export interface Conversation {
  ticketId: string;
  organizationId: string | null;
  isClosed: boolean;
  /** A code in the subject is known to many: only those who see the ticket anyhow are believed that they mean it. */
  isProven: boolean;
}

const mostIds = 50;
const toTheEnd = (found: string) => `
  with recursive one as (
    select t.id, t.merged_into_id, t.closed_at, t.organization_id, 0 as depth from ticket t where t.tenant_id = $1 and t.id = (${found})
    union all
    select m.id, m.merged_into_id, m.closed_at, m.organization_id, one.depth + 1 from one join ticket m on m.tenant_id = $1 and m.id = one.merged_into_id where one.depth < 50)
  select one.id as "ticketId", one.organization_id as "organizationId", one.closed_at is not null as "isClosed" from one order by one.depth desc limit 1`;

const byCode = toTheEnd('select c.id from ticket c where c.tenant_id = $1 and c.code = $2');
const byId = toTheEnd('select $2::uuid');
/** An id is that of the mail that had it first: anyone who has got it can write it over another. */
const byAnswered = toTheEnd(`
  select a.ticket_id from (
    select distinct on (m.message_id) m.ticket_id, m.received_at from incoming_mail m
    where m.tenant_id = $1 and m.message_id = any($2::text[]) and m.ticket_id is not null order by m.message_id, m.received_at, m.id) a
  order by a.received_at desc limit 1`);

type Found = Pick<Conversation, 'ticketId' | 'organizationId' | 'isClosed'>;

/** By the address that it was sent to; else by what it answers, ours first; the subject counts last, and proves nothing. */
export async function findConversation(ctx: Context, mail: Pick<ClaimedMail, 'recipient'>, read: ReadMail): Promise<Conversation | null> {
  const address = readReplyAddress(ctx.services, mail.recipient);
  if (address?.tenantId === ctx.tenant.id) {
    const found = await find(ctx, 'by_code', byCode, codeOf(ctx, address.ticketNumber));
    if (found) return { ...found, isProven: true };
  }
  const answered = await findAnswered(ctx, read.answered);
  if (answered) return { ...answered, isProven: true };
  for (const code of codesIn(read.subject, ctx.tenant.codePrefix).slice(0, 3)) {
    const found = await find(ctx, 'by_code', byCode, code);
    if (found) return { ...found, isProven: false };
  }
  return null;
}

async function findAnswered(ctx: Context, answered: string): Promise<Found | null> {
  const ours = readMessageIds(ctx.services, answered).find(({ tenantId, ticketId }) => tenantId === ctx.tenant.id && ticketId !== null);
  if (ours) return find(ctx, 'by_id', byId, ours.ticketId);
  const ids = [...answered.matchAll(/<[^<>\s]{1,990}>/g)].slice(0, mostIds).map(([id]) => id);
  return ids.length === 0 ? null : find(ctx, 'by_answered', byAnswered, ids);
}

async function find({ services, tenant }: Context, name: string, text: string, what: unknown): Promise<Found | null> {
  const [row] = await readRows<Found>({ services, tenant }, { name: `conversation_${name}`, text, values: [tenant.id, what] });
  return row ?? null;
}

function codeOf({ tenant }: Context, number: number): string {
  return `${tenant.codePrefix}-${String(number).padStart(6, '0')}`;
}
