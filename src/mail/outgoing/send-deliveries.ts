import type { Context, Services } from '../../core/context.ts';
import { inEachTenant } from '../../core/each-tenant.ts';
import { contextOfSystem } from '../../core/system-context.ts';
import type { FindTenants } from '../../core/tenants-with-work.ts';
import { findTenant } from '../../tenants/find-tenant.ts';
import { makeBounceAddress } from '../bounce-address.ts';
import { type Claimed, claimDeliveries, whileLeased } from './claim-deliveries.ts';
import { composeMail } from './compose-mail.ts';
import { type Mail, mailerOf } from './mailer.ts';
import { fixAddress, noteFailure, noteSent, noteSkipped } from './note-outcome.ts';

/** Sends what is due, some of each tenant in turn, so that one with many mails keeps none of the others waiting. */
export async function sendDeliveries(services: Services, stop: AbortSignal, find: FindTenants): Promise<number> {
  const failure = 'mails could not be sent; the worker will retry';
  return inEachTenant(services, { tenantIds: await find('DELIVERIES'), stop, failure }, (tenantId) => sendSome(services, tenantId));
}

async function sendSome(services: Services, tenantId: string): Promise<number> {
  const tenant = await findTenant(services, tenantId);
  if (!tenant) return 0;
  const ctx = contextOfSystem(services, tenant, tenant.id);
  const claimed = await claimDeliveries(services, tenantId);
  const inWork = new Set(claimed.map(({ id }) => id));
  await whileLeased(services, tenantId, inWork, () => Promise.all(claimed.map((delivery) => sendOne(ctx, delivery).finally(() => inWork.delete(delivery.id)))));
  return claimed.length;
}

/** Servers return it to an address that names it, where that is of the domain that sends: elsewhere they might not take it from there. */
function envelopeOf({ services, tenant }: Context, { id, kind }: Claimed, { to }: Mail): { from: string; to: string } {
  const { from, domain } = services.mail;
  if (kind === 'NOTICE') return { from: '', to };
  const isOwnDomain = from.toLowerCase().endsWith(`@${domain.toLowerCase()}`);
  return { from: isOwnDomain ? makeBounceAddress(services, { tenantId: tenant.id, deliveryId: id }) : from, to };
}

/** Killed between the sending and the note of it, it is sent once more, with the same id. */
async function sendOne(ctx: Context, delivery: Claimed): Promise<void> {
  try {
    const mailer = await mailerOf(ctx.services);
    const composed = mailer ? await composeMail(ctx, delivery) : 'NO_MAIL_SERVER';
    if (typeof composed === 'string' || !mailer) return await noteSkipped(ctx, delivery, String(composed));
    await fixAddress(ctx, delivery, composed);
    await noteSent(ctx, delivery, await mailer.send(delivery.id, { ...composed, envelope: envelopeOf(ctx, delivery, composed) }));
  } catch (error) {
    await noteFailure(ctx, delivery, error);
  }
}
