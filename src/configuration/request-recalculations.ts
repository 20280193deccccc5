import { newId } from '../core/ids.ts';
import type { Transaction } from '../core/transaction.ts';
import type { ChangedTargets } from './write-configuration.ts';

const request = `insert into recalculation (tenant_id, id, policy_id, policy_version_id, calendar_id, is_extension, requested_at, requested_by_id)
  select p.tenant_id, $2, $3, $4, $5, $8, $6, p.id from principal p where p.tenant_id = $1 and p.id = $7`;

/** Requests a recalculation of open tickets in the worker, in batches: always for changed calendars and removed policies, and for changed policies only on request (SLA 15, SLA 16, SLA 18, SLA 19). */
export function requestRecalculations(ctx: Transaction, changed: ChangedTargets, applyToOpenTickets: boolean): void {
  const { calendars, policies } = appliedChanges(changed, applyToOpenTickets);
  for (const { id, versionId } of policies) requestOne(ctx, id, versionId, null);
  for (const id of calendars) requestOne(ctx, null, null, id);
}

/** The changes that apply to open tickets. */
export function appliedChanges({ calendars, policies }: ChangedTargets, applyToOpenTickets: boolean): ChangedTargets {
  return { calendars, policies: policies.filter(({ versionId }) => applyToOpenTickets || versionId === null) };
}

/** For a calendar whose holidays go on for another year: only tickets whose deadline moves are written. */
export function requestExtension(ctx: Transaction, calendarId: string): void {
  requestOne(ctx, null, null, calendarId, true);
}

function requestOne(ctx: Transaction, policyId: string | null, versionId: string | null, calendarId: string | null, isExtension = false): void {
  const at = ctx.now();
  ctx.defer({ text: request, values: [ctx.tenant.id, newId(at), policyId, versionId, calendarId, at, ctx.actor.id, isExtension] });
}
