import type { Context, Services } from '../../core/context.ts';
import { inEachTenant } from '../../core/each-tenant.ts';
import { contextOfSystem } from '../../core/system-context.ts';
import type { FindTenants } from '../../core/tenants-with-work.ts';
import { findTenant } from '../../tenants/find-tenant.ts';
import { makeBounceAddress } from '../bounce-address.ts';
import { whileLeased } from '../lease.ts';
import { type Claimed, claimDeliveries, renewDeliveries } from './claim-deliveries.ts';
import { composeMail, openComposing } from './compose-mail.ts';
import { type Composed, fixAddresses } from './fix-addresses.ts';
import { type Mail, type Mailer, mailerOf } from './mailer.ts';
import { noteFailure } from './note-failure.ts';
import { OutcomeNotes } from './note-outcomes.ts';

/** Sends what is due, some of each tenant in turn, so that one with many mails keeps none of the others waiting. */
export async function sendDeliveries(services: Services, stop: AbortSignal, find: FindTenants): Promise<number> {
  const failure = 'mails could not be sent; the worker will retry';
  return inEachTenant(services, { tenantIds: await find('DELIVERIES'), stop, failure }, (tenantId) => sendSome(services, tenantId));
}

async function sendSome(services: Services, tenantId: string): Promise<number> {
  const tenant = await findTenant(services, tenantId);
  if (!tenant) return 0;
  const claimed = await claimDeliveries(services, tenantId);
  const inWork = new Set(claimed.map(({ id }) => id));
  const renewal = () => renewDeliveries(services, tenantId, inWork);
  if (claimed.length > 0) await whileLeased(services, tenantId, renewal, () => sendAll(contextOfSystem(services, tenant, tenant.id), claimed, inWork));
  return claimed.length;
}

/** What they have in common is read once, and where they go is written with one commit before the first leaves. */
async function sendAll(ctx: Context, claimed: readonly Claimed[], inWork: Set<string>): Promise<void> {
  const mailer = await mailerOf(ctx.services);
  const composing = mailer && (await openComposing(ctx, claimed));
  const compose = async (delivery: Claimed) => (composing ? composeMail(composing, delivery) : 'NO_MAIL_SERVER');
  const composed = await Promise.all(claimed.map(async (delivery) => ({ delivery, mail: await compose(delivery).catch(asError) })));
  await fixAddresses(ctx, composed.filter(isMail));
  const notes = new OutcomeNotes(ctx);
  const ended = await Promise.allSettled(composed.map((one) => sendOne({ ctx, mailer, notes }, one).finally(() => inWork.delete(one.delivery.id))));
  const failed = ended.find(({ status }) => status === 'rejected');
  if (failed) throw (failed as PromiseRejectedResult).reason;
}

interface Tried {
  delivery: Claimed;
  /** A code that says why it is not sent, or what failed. */
  mail: Mail | string | Error;
}

function isMail(one: Tried): one is Composed {
  return typeof one.mail === 'object' && !(one.mail instanceof Error);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

interface Sending {
  ctx: Context;
  mailer: Mailer | null;
  notes: OutcomeNotes;
}

/** Killed between the sending and the note of it, it is sent once more, with the same id. */
async function sendOne({ ctx, mailer, notes }: Sending, one: Tried): Promise<void> {
  const { delivery, mail } = one;
  if (typeof mail === 'string') return notes.add({ delivery, state: 'SKIPPED', answer: mail });
  if (!mailer || !isMail(one)) return noteFailure(ctx, delivery, mail);
  const sent = await mailer.send(delivery.id, { ...one.mail, envelope: envelopeOf(ctx, delivery, one.mail) }).catch(asError);
  if (sent instanceof Error) return noteFailure(ctx, delivery, sent);
  await notes.add({ delivery, state: 'SENT', answer: sent });
}

/** Servers return it to an address that names it, where that is of the domain that sends: elsewhere they might not take it from there. */
function envelopeOf({ services, tenant }: Context, { id, kind }: Claimed, { to }: Mail): { from: string; to: string } {
  const { from, domain } = services.mail;
  if (kind === 'NOTICE') return { from: '', to };
  const isOwnDomain = from.toLowerCase().endsWith(`@${domain.toLowerCase()}`);
  return { from: isOwnDomain ? makeBounceAddress(services, { tenantId: tenant.id, deliveryId: id }) : from, to };
}
