import type { Context } from '../core/context.ts';
import { change, refer } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { newId } from '../core/ids.ts';
import { reasonTexts } from '../core/reason-texts.ts';
import { insist } from '../core/refusal.ts';
import type { RefusalCode } from '../core/registry.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { refuseUnknown } from '../core/unknown-keys.ts';
import { findActiveOrganization } from '../organizations/find-organization.ts';
import { SlaPolicy, severityTimes } from '../sla/policy.ts';
import { Entitlement, type EntitlementType } from './entitlement.ts';

export interface CreateEntitlement {
  organizationId: string;
  type: EntitlementType;
  validFrom?: Date | null;
  validTo?: Date | null;
  policy?: string | null;
}

/** Gives an organization a right to support; it may have several at the same time. */
export function createEntitlement(ctx: Context, input: CreateEntitlement): Promise<Entitlement> {
  return transact(ctx, async (ctx) => {
    const organization = await findActiveOrganization(ctx, input.organizationId);
    const times = { validFrom: input.validFrom ?? ctx.now(), validTo: input.validTo ?? null };
    insist(whyNotValid(times), ['input', 'validTo'], { reason: reasonTexts.notAfterBeginning });
    const row = { tenantId: ctx.tenant.id, id: newId(ctx.now()), organizationId: organization.id, type: input.type, createdAt: ctx.now() };
    const entitlement = ctx.em.create(Entitlement, { ...row, ...times, policyId: (await policyOf(ctx, input.policy))?.id ?? null });
    const changes = Object.entries(await eventValuesOf(ctx, entitlement)).map(([field, after]) => change(field, null, after));
    record(ctx, 'entitlement.created', { audience: 'AGENTS', changes });
    return entitlement;
  });
}

/** It must end after it starts, or never. */
export function whyNotValid({ validFrom, validTo }: { validFrom: Date; validTo: Date | null }): RefusalCode | null {
  return validTo !== null && validTo <= validFrom ? 'INVALID' : null;
}

/** Finds a policy by key. The policy of the severity times is internal and cannot be named. */
export async function policyOf({ em }: Transaction, key: string | null | undefined): Promise<SlaPolicy | null> {
  if (key == null) return null;
  const found = key === severityTimes ? null : await em.findOne(SlaPolicy, { key, retiredAt: null });
  return (
    found ?? refuseUnknown([key], await em.find(SlaPolicy, { retiredAt: null, key: { $ne: severityTimes } }, { orderBy: { rank: 'asc' } }), ['input', 'policy'])
  );
}

/** An entitlement as its events record it. */
export async function eventValuesOf(
  { em }: Transaction,
  { id, organizationId, type, validFrom, validTo, policyId }: Entitlement,
): Promise<Record<string, unknown>> {
  const policy = policyId ? ((await em.findOne(SlaPolicy, { id: policyId }))?.key ?? null) : null;
  const ids = { entitlement: refer('Entitlement', id), organization: refer('Organization', organizationId) };
  return { ...ids, type, validFrom: validFrom.toISOString(), validTo: validTo?.toISOString() ?? null, policy };
}
