import { BusinessCalendar } from '../calendars/calendar-row.ts';
import type { Calendar } from '../calendars/time/calendar.ts';
import { Category } from '../classification/category.ts';
import { Qualification } from '../classification/qualification.ts';
import type { Transaction } from '../core/transaction.ts';
import { Queue, QueueMember } from '../queues/queue.ts';
import type { PolicyVersion, Rule } from '../sla/clocks/select-targets.ts';
import { Severity } from '../sla/severity.ts';
import { Status, Transition } from '../workflows/status.ts';
import type { Configuration } from './configuration.ts';
import { ConfigurationRow } from './configuration-row.ts';
import { type ConfigurationDocument, configurationDocument } from './document.ts';
import { workflowFrom } from './read-document.ts';
import { RequestType } from './request-types/request-type.ts';

/** Reads the whole configuration, one statement per table; once per version and process. */
export async function readConfiguration(ctx: Transaction, version: number): Promise<Configuration> {
  const { em } = ctx;
  const active = { retiredAt: null };
  const inOrder = { orderBy: { rank: 'asc', id: 'asc' } } as const;
  const document = await readDocument(ctx, version);
  const statuses = await em.find(Status, active, inOrder);
  const severities = await em.find(Severity, active, inOrder);
  const categories = await em.find(Category, active, inOrder);
  const qualifications = await em.find(Qualification, active, inOrder);
  const queues = await em.find(Queue, active, inOrder);
  const requestTypes = await em.find(RequestType, active, inOrder);
  const inForce = await calendarsInForce(ctx);
  const workflow = workflowFrom(document);
  return {
    ...{ version, document, workflow, statuses, severities, categories, qualifications, queues, requestTypes },
    ...inForce,
    calendarsByKey: await calendarsByKey(ctx, inForce),
    transitions: await em.find(Transition, {}),
    members: await readMembers(ctx),
    definitions: new Map(statuses.flatMap(({ id, key }) => workflow.statuses.flatMap((one) => (one.key === key ? [[id, one] as const] : [])))),
    policies: await policyVersions(ctx),
  };
}

export async function readDocument(ctx: Transaction, version: number): Promise<ConfigurationDocument> {
  const document = await documentOf(ctx, version);
  if (!document) throw new Error(`Tenant ${ctx.tenant.id} has no configuration ${version}.`);
  return document;
}

/** `null` while the tenant is being created. */
export async function documentOf({ em, tenant }: Transaction, version: number): Promise<ConfigurationDocument | null> {
  const row = await em.findOne(ConfigurationRow, { tenantId: tenant.id, number: version });
  return row && configurationDocument.parse(row.document);
}

async function readMembers({ em }: Transaction): Promise<Configuration['members']> {
  const members = Map.groupBy(await em.find(QueueMember, {}), ({ queueId }) => queueId);
  return new Map([...members].map(([id, all]) => [id, new Set(all.map(({ memberId }) => memberId))]));
}

const newestPolicies = `select distinct on (v.policy_id) v.policy_id as policy, v.id, v.definition from sla_policy_version v
  join sla_policy p on p.tenant_id = $1 and p.id = v.policy_id and p.retired_at is null
  where v.tenant_id = $1 order by v.policy_id, v.number desc`;

/** The newest version of each active policy, by policy id, in order of rank. */
export async function policyVersions(ctx: Transaction): Promise<Map<string, PolicyVersion>> {
  const text = `select n.* from (${newestPolicies}) n join sla_policy p on p.tenant_id = $1 and p.id = n.policy order by p.rank, p.id`;
  const [read] = await ctx.query({ text, values: [ctx.tenant.id] });
  return new Map((read?.rows ?? []).map(({ policy, id, definition }) => [policy, { id, rules: (definition as { rules: Rule[] }).rules }]));
}

type CalendarsInForce = Pick<Configuration, 'calendars' | 'calendarVersions'>;

/** The newest version of each calendar, with its definition. */
export async function calendarsInForce(ctx: Transaction): Promise<CalendarsInForce> {
  const text = `select distinct on (calendar_id) calendar_id as calendar, id, definition from calendar_version
    where tenant_id = $1 order by calendar_id, number desc`;
  const [read] = await ctx.query({ text, values: [ctx.tenant.id] });
  const rows = read?.rows ?? [];
  return {
    calendars: Object.fromEntries(rows.map(({ calendar, id }) => [calendar, id])),
    calendarVersions: new Map(rows.map(({ id, definition }) => [id, definition as Calendar])),
  };
}

async function calendarsByKey({ em }: Transaction, { calendars, calendarVersions }: CalendarsInForce): Promise<Configuration['calendarsByKey']> {
  const rows = await em.find(BusinessCalendar, { retiredAt: null });
  return new Map(rows.flatMap(({ key, id }) => versionWith(key, calendarVersions.get(calendars[id] ?? ''))));
}

function versionWith(key: string, version: Calendar | undefined): [string, Calendar][] {
  return version ? [[key, version]] : [];
}
