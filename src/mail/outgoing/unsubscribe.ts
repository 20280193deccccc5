import type { Services } from '../../core/context.ts';
import { publicId } from '../../core/ids.ts';
import { Refusal } from '../../core/refusal.ts';
import { contextOfSystem } from '../../core/system-context.ts';
import { stopMails } from '../../notifications/update-notification-preferences.ts';
import { endSchedule } from '../../reports/saved/scheduled-report.ts';
import { findTenant } from '../../tenants/find-tenant.ts';
import { removeWatcher } from '../../tickets/watchers/remove-watcher.ts';
import { personOf } from './people-of.ts';
import type { Unsubscribing } from './unsubscribe-link.ts';

/** Ends the mails, as the person could by themselves; again it changes nothing. Where there is nobody or nothing any more, no mail comes anyway. */
export async function unsubscribe(services: Services, { tenantId, personId, from }: Unsubscribing): Promise<void> {
  const tenant = await findTenant(services, tenantId);
  const person = tenant && (await personOf(contextOfSystem(services, tenant, tenant.id), personId));
  if (!person || 'why' in person) return;
  const { ctx } = person;
  const userId = publicId('User', ctx.actor.id);
  try {
    if ('kind' in from) await stopMails(ctx, from.kind);
    else if ('reportId' in from) await endSchedule(ctx, from.reportId);
    else await removeWatcher(ctx, { ticketId: publicId('Ticket', from.ticketId), userId });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
