import { isDeepStrictEqual } from 'node:util';
import { BusinessCalendar } from '../calendars/calendar-row.ts';
import { newId } from '../platform/ids.ts';
import type { Writing } from '../platform/transact.ts';
import type { Rule } from '../sla/clocks/select-targets.ts';
import { SlaPolicy, SlaPolicyVersion, severityTimes } from '../sla/policy.ts';
import { Category, Severity } from '../sla/severity.ts';
import type { ConfigurationDocument } from './document.ts';
import { offer } from './offer.ts';
import { type Ids, rulesFrom, rulesOfSeverities } from './read-document.ts';

/** Each policy that says something else than before gets a version; last of all the severities' own times. Gives the ids of the changed ones. */
export async function writePolicies(ctx: Writing, document: ConfigurationDocument): Promise<string[]> {
  await ctx.em.flush();
  const ids = await idsOf(ctx);
  const said = [
    ...document.policies.map((policy) => ({ key: policy.key, label: policy.label, rules: rulesFrom(policy, ids) })),
    { key: severityTimes, label: severityTimes, rules: rulesOfSeverities(document, ids) },
  ];
  const rows = await offer(ctx, SlaPolicy, said, document.desk.locale);
  await ctx.em.flush();
  const changed: string[] = [];
  for (const { key, rules } of said) {
    const id = rows.get(key)?.id ?? '';
    if (await writeVersion(ctx, id, rules)) changed.push(id);
  }
  return changed;
}

async function idsOf({ em }: Writing): Promise<Ids> {
  const byKey = (rows: { key: string; id: string }[]) => new Map(rows.map(({ key, id }) => [key, id]));
  return {
    severities: byKey(await em.find(Severity, {})),
    categories: byKey(await em.find(Category, {})),
    calendars: byKey(await em.find(BusinessCalendar, {})),
  };
}

async function writeVersion({ em, tenant, now }: Writing, policyId: string, rules: Rule[]): Promise<boolean> {
  const last = await em.findOne(SlaPolicyVersion, { policyId }, { orderBy: { number: 'desc' } });
  if (last && isDeepStrictEqual(last.definition.rules, JSON.parse(JSON.stringify(rules)))) return false;
  em.create(SlaPolicyVersion, { tenantId: tenant.id, id: newId(now()), policyId, number: (last?.number ?? 0) + 1, definition: { rules }, createdAt: now() });
  return last !== null;
}
