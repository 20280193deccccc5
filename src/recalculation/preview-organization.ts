import { inConfigurationTurn } from '../configuration/configuration-turns.ts';
import { calendarsInForce, policyVersions } from '../configuration/read-configuration.ts';
import { appError } from '../core/app-error.ts';
import type { Context } from '../core/context.ts';
import { dryRun } from '../core/dry-run.ts';
import { errorTexts } from '../core/error-texts.ts';
import { requireId } from '../core/ids.ts';
import type { Transaction } from '../core/transaction.ts';
import { itemIdByKey } from '../organizations/find-item.ts';
import type { OwnTimes } from '../organizations/own-times.ts';
import { addMoved, type MovedTickets, none } from './moved-tickets.ts';
import { openTickets } from './open-tickets.ts';
import type { PlannedTargets } from './preview-deadlines.ts';

export interface PreviewOrganization {
  organizationId: string;
  /** The keys of a calendar and a policy; an absent one stays as it is, null takes it away. */
  calendar?: string | null | undefined;
  policy?: string | null | undefined;
}

/** What another calendar or policy of an organization would change for its open tickets (SLA 24); nothing is saved. `null` for an unknown organization. */
export function previewOrganization(ctx: Context, input: PreviewOrganization): Promise<MovedTickets | null> {
  return inConfigurationTurn(ctx, async () => {
    const organizationId = requireId(input.organizationId, 'Organization');
    const { plan } = await dryRun(ctx, async (ctx) => ({ plan: await planOf(ctx, organizationId, input) }));
    return plan && preview(ctx, organizationId, plan);
  });
}

interface Plan extends PlannedTargets {
  ownTimes: OwnTimes;
}

async function preview(ctx: Context, organizationId: string, plan: Plan): Promise<MovedTickets> {
  const found: MovedTickets = { moved: none(), breached: none(), isComplete: false };
  for await (const { rows, calendars, isLast } of openTickets(ctx, { planned: plan.slaRules.calendarVersions, organizationId })) {
    for (const row of rows) addMoved(found, plan, { ...row, terms: { ...row.terms, ownTimes: plan.ownTimes } }, calendars);
    found.isComplete = isLast;
  }
  return found;
}

async function planOf(ctx: Transaction, id: string, { calendar, policy }: PreviewOrganization): Promise<Plan | null> {
  const text = 'select policy_id as "policyId", calendar_id as "calendarId" from organization where tenant_id = $1 and id = $2';
  const current = (await ctx.query({ text, values: [ctx.tenant.id, id] }))[0]?.rows[0] as OwnTimes | undefined;
  if (!current) return null;
  const calendarId = calendar === undefined ? current.calendarId : await idOf(ctx, 'calendar', calendar);
  const policyId = policy === undefined ? current.policyId : await idOf(ctx, 'sla_policy', policy);
  const slaRules = { policies: await policyVersions(ctx), ...(await calendarsInForce(ctx)) };
  return { targetChanges: [{ kind: 'ORGANIZATION', id }], slaRules, at: ctx.now().getTime(), ownTimes: { calendarId, policyId } };
}

async function idOf(ctx: Transaction, table: 'calendar' | 'sla_policy', key: string | null): Promise<string | null> {
  return key === null ? null : ((await itemIdByKey(ctx, table, key)) ?? unknown(key));
}

function unknown(key: string): never {
  throw appError('NOT_FOUND', errorTexts.unknownKey, { isAtFault: (value) => value === key });
}
