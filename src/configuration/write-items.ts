import { Category } from '../classification/category.ts';
import { Qualification } from '../classification/qualification.ts';
import type { Transaction } from '../core/transaction.ts';
import { Principal } from '../people/principal.ts';
import { Queue, QueueMember } from '../queues/queue.ts';
import { Severity } from '../sla/severity.ts';
import type { ConfigurationDocument } from './document.ts';
import { labelsFrom } from './read-document.ts';
import { RequestType } from './request-types/request-type.ts';
import { Template } from './template.ts';
import { upsertItems } from './upsert-items.ts';

/** Those who may see a queue no more: the ids of former members, or `null` for all agents, where a queue is for its members only now. */
export type LostSight = readonly string[] | null;

/** Writes severities, categories, qualifications, templates, and queues with their members. */
export async function writeItems(ctx: Transaction, document: ConfigurationDocument): Promise<LostSight> {
  const { locale } = document.desk;
  await upsertItems(ctx, Severity, document.severities, locale, ({ targetTime, responseTime }) => ({
    targetTime,
    responseTime: responseTime ?? null,
  }));
  await upsertItems(ctx, Category, document.categories, locale, ({ parent }) => ({ parent: parent ?? null }));
  await upsertItems(ctx, Qualification, document.qualifications, locale);
  await upsertItems(
    ctx,
    RequestType,
    document.requestTypes,
    locale,
    ({ key: _, label: _label, fields: form, help, queue = null, category = null, severity = null, ...item }) => ({
      ...{ ...item, form, queue, category, severity },
      help: help === undefined ? {} : labelsFrom(help, locale),
    }),
  );
  await upsertItems(ctx, Template, document.templates, locale, ({ subject, body, html = null, translations = {} }) => ({
    ...{ subject, body, html },
    translations: Object.entries(translations).map(([language, { html = null, ...words }]) => ({ locale: language, ...words, html })),
  }));
  return writeQueues(ctx, document);
}

async function writeQueues(ctx: Transaction, { queues, desk }: ConfigurationDocument): Promise<LostSight> {
  const open = new Set((await ctx.em.find(Queue, { visibility: 'TENANT' })).map(({ id }) => id));
  const rows = await upsertItems(ctx, Queue, queues, desk.locale, ({ order, visibility, assignment, level, escalatesTo }) => ({
    ordering: order,
    visibility,
    assignment,
    level: level ?? null,
    escalatesTo: escalatesTo ?? null,
  }));
  await ctx.em.flush();
  const former = await writeMembers(ctx, new Map(queues.map(({ key, members }) => [rows.get(key)?.id ?? '', members])));
  return [...rows.values()].some(({ id, visibility }) => open.has(id) && visibility === 'MEMBERS') ? null : former;
}

/** Returns who is a member of a queue no more. */
async function writeMembers(ctx: Transaction, addressesByQueue: Map<string, string[]>): Promise<string[]> {
  const people = await ctx.em.find(Principal, { email: { $in: [...new Set([...addressesByQueue.values()].flat())] } });
  const idOf = new Map(people.map(({ email, id }) => [email, id]));
  const memberships = new Map(
    [...addressesByQueue].flatMap(([queueId, members]) =>
      members.map((address) => [`${queueId} ${idOf.get(address)}`, { queueId, memberId: idOf.get(address) ?? '' }]),
    ),
  );
  const ended = (await ctx.em.find(QueueMember, {})).filter(({ queueId, memberId }) => !memberships.delete(`${queueId} ${memberId}`));
  for (const membership of ended) ctx.em.remove(membership);
  for (const membership of memberships.values()) ctx.em.create(QueueMember, { tenantId: ctx.tenant.id, ...membership });
  return ended.map(({ memberId }) => memberId);
}
