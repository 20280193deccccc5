import { isDeepStrictEqual } from 'node:util';
import { BusinessCalendar } from '../calendars/calendar-row.ts';
import { Category } from '../classification/category.ts';
import { newId } from '../core/ids.ts';
import type { Transaction } from '../core/transact.ts';
import type { Rule } from '../sla/clocks/select-targets.ts';
import { SlaPolicy, SlaPolicyVersion } from '../sla/policy.ts';
import { Severity } from '../sla/severity.ts';
import { changedPolicies } from './changed-policies.ts';
import type { ConfigurationDocument } from './document.ts';
import { type Ids, policiesFrom } from './read-document.ts';
import { upsertItems } from './upsert-items.ts';

/** A changed policy; without a version it was removed. */
export interface ChangedPolicy {
  id: string;
  versionId: string | null;
}

/** Writes a version of each changed policy; the last one holds the target times of the severities. */
export async function writePolicies(ctx: Transaction, document: ConfigurationDocument): Promise<ChangedPolicy[]> {
  await ctx.em.flush();
  const before = (await ctx.em.find(SlaPolicy, { retiredAt: null }, { orderBy: { rank: 'asc', id: 'asc' } })).map(({ key }) => key);
  const policies = policiesFrom(document, await idsOf(ctx));
  const rows = await upsertItems(ctx, SlaPolicy, policies, document.desk.locale);
  await ctx.em.flush();
  const versions = new Map<string, PolicyVersion>();
  for (const { key, rules } of policies) versions.set(key, await writeVersion(ctx, rows.get(key)?.id ?? '', rules));
  const now = policies.map(({ key }) => key);
  const changed = changedPolicies(before, now, (key) => versions.get(key)?.isNew === true);
  return changed.map((key) => ({ id: rows.get(key)?.id ?? '', versionId: versions.get(key)?.id ?? null }));
}

async function idsOf({ em }: Transaction): Promise<Ids> {
  const byKey = (rows: { key: string; id: string }[]) => new Map(rows.map(({ key, id }) => [key, id]));
  return {
    severities: byKey(await em.find(Severity, {})),
    categories: byKey(await em.find(Category, {})),
    calendars: byKey(await em.find(BusinessCalendar, {})),
  };
}

interface PolicyVersion {
  id: string;
  isNew: boolean;
}

async function writeVersion({ em, tenant, now }: Transaction, policyId: string, rules: Rule[]): Promise<PolicyVersion> {
  const last = await em.findOne(SlaPolicyVersion, { policyId }, { orderBy: { number: 'desc' } });
  if (last && isDeepStrictEqual(last.definition.rules, JSON.parse(JSON.stringify(rules)))) return { id: last.id, isNew: false };
  const id = newId(now());
  em.create(SlaPolicyVersion, { tenantId: tenant.id, id, policyId, number: (last?.number ?? 0) + 1, definition: { rules }, createdAt: now() });
  return { id, isNew: true };
}
