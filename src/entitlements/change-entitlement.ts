import { isDeepStrictEqual } from 'node:util';
import { LockMode } from '@mikro-orm/core';
import { may } from '../core/actor.ts';
import type { Context } from '../core/context.ts';
import { change } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { requireId } from '../core/ids.ts';
import { insistOnVersion } from '../core/insist-on-version.ts';
import { reasonTexts } from '../core/reason-texts.ts';
import { insist, refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import { eventValuesOf, policyOf, whyNotValid } from './create-entitlement.ts';
import { Entitlement } from './entitlement.ts';

export interface ChangeEntitlement {
  entitlementId: string;
  expectedVersion?: number | null;
  validFrom?: Date | null;
  validTo?: Date | null;
  policy?: string | null;
}

/** Changes the validity and the policy, for tickets opened from now on. */
export function changeEntitlement(ctx: Context, input: ChangeEntitlement): Promise<Entitlement> {
  return transact(ctx, async (ctx) => {
    const id = requireId(input.entitlementId, 'Entitlement');
    const isSeen = may(ctx.actor, 'people:read') ? { id } : { id, organizationId: ctx.actor.organizationId ?? refuse('NOT_FOUND', ['input', 'entitlementId']) };
    const entitlement = await ctx.em.findOne(Entitlement, isSeen, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!entitlement) refuse('NOT_FOUND', ['input', 'entitlementId']);
    insistOnVersion(input.expectedVersion, entitlement.version);
    const before = await eventValuesOf(ctx, entitlement);
    entitlement.validFrom = input.validFrom ?? entitlement.validFrom;
    if (input.validTo !== undefined) entitlement.validTo = input.validTo;
    insist(whyNotValid({ ...entitlement, validTo: entitlement.validTo ?? null }), ['input', 'validTo'], { reason: reasonTexts.notAfterBeginning });
    if (input.policy !== undefined) entitlement.policyId = (await policyOf(ctx, input.policy))?.id ?? null;
    const after = await eventValuesOf(ctx, entitlement);
    const changes = Object.keys(after).map((field) => change(field, before[field], after[field]));
    const recorded = changes.filter(({ field, before, after }) => field === 'entitlement' || !isDeepStrictEqual(before, after));
    if (recorded.length > 1) record(ctx, 'entitlement.changed', { audience: 'AGENTS', changes: recorded });
    return entitlement;
  });
}
