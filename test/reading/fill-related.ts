import type { Client } from 'pg';
import { newId } from '../../src/core/ids.ts';
import { ago, type Filling, insert, pick, type Row } from './filling.ts';

/** Entitlements of every age and two releases, which tickets point at. */
export async function fillBefore(client: Client, { tenantId, now, items }: Filling): Promise<void> {
  items.entitlement = Array.from({ length: 7 }, (_, index) => ({
    ...{ tenant_id: tenantId, id: newId(now), version: 1 + (index % 2), organization_id: pick(items.organization, index).id, created_at: ago(now, 9) },
    ...{ type: pick(['DEVELOPMENT', 'PRODUCTION'], index), policy_id: pick([null, ...(items.sla_policy ?? [])], index)?.id ?? null },
    ...{ valid_from: ago(now, pick([8, 0, -1], index)), valid_to: pick([null, ago(now, -9), ago(now, 0), ago(now, 2)], index) },
  })).filter(({ valid_from, valid_to }) => valid_to === null || valid_to > valid_from);
  items.release = ['8.1', '8.2', '9.0'].map((name, index) => ({
    ...{ tenant_id: tenantId, id: newId(now), version: 1, name, created_at: ago(now, 20 - index) },
    ...{ published_at: index < 2 ? ago(now, 3) : null, settled_at: index < 1 ? ago(now, 2) : null },
  }));
  await insert(client, 'entitlement', items.entitlement);
  await insert(client, 'release', items.release);
}

/** What stands beside a ticket. */
export function besideOf({ items }: Filling, index: number): Row {
  const fields = [{}, { status_1: 'rojo' }, { status_1: 'verde', secret: 7 }, { secret: 7.5, gone: true }, { gone: false, secret: 'rojo' }];
  return {
    ...{ department: pick([null, 'Ventas', 'Nóminas'], index), effort: pick(['SMALL', null, 'LARGE'], index), is_uncovered: index % 5 === 0 },
    ...{ environment: pick([null, 'PRODUCTION', 'DEVELOPMENT', 'PRODUCTION'], index), custom_fields: pick(fields, index) },
    ...{ checklist: pick([{}, { cache: true }, { updated: false, cache: true }], index) },
    ...{ entitlement_id: pick([null, ...(items.entitlement ?? [])], index)?.id ?? null },
    ...{ qualification_id: pick([...(items.qualification ?? []), null], index)?.id ?? null },
    ...{ release_id: pick([null, ...(items.release ?? []), null], index)?.id ?? null },
    ...{ refusal_article_id: index % 7 ? null : (pick([null, ...(items.article ?? [])], index)?.id ?? null) },
    ...{ solution_id: pick([null, ...(items.article ?? []), null], index)?.id ?? null },
  };
}

/** The tickets with their links to each other. */
export function linked(tickets: readonly Row[]): Row[] {
  const other = (index: number, every: number, step: number) => (index % every === 0 ? pick(tickets, index + step).id : null);
  return tickets.map((ticket, index) => {
    const mergedIntoId = other(index, 6, index % 12 ? 13 : 1);
    const before = mergedIntoId && { statusId: ticket.status_id, assigneeId: ticket.assignee_id, watcherIds: [], collaboratorIds: [] };
    const others = { follow_up_of_id: other(index, 3, 7), duplicate_of_id: other(index, 4, 11) };
    return { ...ticket, ...others, merged_into_id: mergedIntoId, before_merge: before };
  });
}

/** Relations of every sort, some ended; answers to surveys; who is available. */
export async function fillAfter(client: Client, { tenantId, now, items }: Filling, tickets: readonly Row[]): Promise<void> {
  const people = items.principal?.filter(({ kind }) => kind === 'USER') ?? [];
  const relations = Array.from({ length: 80 }, (_, index) => ({
    ...{ tenant_id: tenantId, id: newId(now), ticket_id: pick(tickets, index * 3 + Math.floor(index / 20)).id, kind: pick(['affects', 'sold_to'], index) },
    ...targetOf(index, people, items.organization ?? []),
    ...{ created_at: ago(now, 5), created_by_id: pick(people, index).id, ended_at: index % 4 ? null : ago(now, 1) },
  }));
  await insert(client, 'relation', relations);
  const answers = tickets.filter((_, index) => index % 3 === 0);
  await insert(
    client,
    'survey_answer',
    answers.map((ticket, index) => ({
      ...{ tenant_id: tenantId, ticket_id: ticket.id, score: 1 + (index % 5), comment: index % 2 ? null : 'Bien.' },
      ...{ answered_by_id: pick(items.principal, index).id, answered_at: ago(now, 1) },
    })),
  );
  await insert(
    client,
    'article_version',
    (items.article ?? []).flatMap(({ id, title }, index) =>
      Array.from({ length: index % 4 }, (_, n) => ({
        ...{
          tenant_id: tenantId,
          id: newId(now),
          article_id: id,
          number: n + 1,
          locale: n === 1 ? 'en' : 'es',
          title,
          body: `Lo mismo.\nLínea ${n}.`,
          editor_id: pick(people, index + n).id,
        },
        ...{ written_at: ago(now, 3 - n), restored_from: n === 2 ? 1 : null },
      })),
    ),
  );
  await insert(
    client,
    'article_translation',
    (items.article ?? []).flatMap(({ id }, index) =>
      ['en', 'pt']
        .slice(index % 3)
        .map((locale) => ({ tenant_id: tenantId, article_id: id, locale, title: `Text ${index}`, body: `# One\n\n*Two* ${locale}` })),
    ),
  );
  await insert(
    client,
    'article_feedback',
    (items.article ?? []).flatMap(({ id }, index) =>
      Array.from({ length: index % 5 }, (_, n) => ({
        ...{ tenant_id: tenantId, id: newId(now), article_id: id, number: 1 + (n % 2), author_id: pick(people, Math.floor(n / 2)).id, has_helped: n % 3 === 0 },
        ...{ comment: n % 2 ? 'Falta algo.' : null, given_at: ago(now, n) },
      })),
    ),
  );
  await insert(
    client,
    'availability',
    people.slice(2).map(({ id }, index) => ({ tenant_id: tenantId, id, is_available: index % 2 === 0, assigned_at: null })),
  );
}

function targetOf(index: number, people: readonly Row[], organizations: readonly Row[]): Row {
  const nobody = { principal_id: null, organization_id: null, external_id: null, label: null };
  if (index % 3 === 0) return { ...nobody, target: 'PERSON', principal_id: pick(people, index).id };
  if (index % 3 === 1) return { ...nobody, target: 'ORGANIZATION', organization_id: pick(organizations, index).id };
  return { ...nobody, target: pick(['OPPORTUNITY', 'GROUP', 'RECORD'], index), external_id: pick(['OPP-1', 'OPP-2'], index), label: 'Una' };
}
