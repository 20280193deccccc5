import { sql } from 'kysely';
import { ApiKeyShape } from '../../access/access.shape.ts';
import { ArticleShape, readableStates, readerKeys, seesEveryArticle } from '../../articles/article.shape.ts';
import type { ArticleState } from '../../articles/article.ts';
import { type Actor, may } from '../../core/actor.ts';
import type { FieldChange, Reference } from '../../core/event.ts';
import { publicId } from '../../core/ids.ts';
import type { IdType } from '../../core/registry.ts';
import { EntitlementShape } from '../../entitlements/entitlement.shape.ts';
import { OrganizationShape, seesOrganization } from '../../organizations/organization.shape.ts';
import { QueueShape, seesEveryQueue } from '../../queues/queue.shape.ts';
import type { Shape, Sql, Viewer } from '../../reading/shape/shape.ts';
import { ReleaseShape, seesReleases } from '../../releases/release.shape.ts';
import { SlaPolicyShape } from '../../sla/policy.shape.ts';
import { severityTimes } from '../../sla/policy.ts';
import { TicketShape } from '../../tickets/ticket.shape.ts';
import { canSee, type TicketVisibility, type VisibilityColumns, visibilityColumns } from '../../tickets/visibility/can-see.ts';
import { visibilityLevelOf } from '../../tickets/visibility/ticket-visibility.ts';

/** Who is told of an event that was read for many. */
export interface ReferenceViewer {
  actor: Actor;
  visibility: TicketVisibility;
}

/** What the statement reads of a row: its id, and of the others those that its type names. */
type ReferredColumns = VisibilityColumns & { id: string; key: string; state: ArticleState; readers: string[] };

interface Referable {
  /** Its visibility decides, as for `node(id)`. */
  shape: Shape;
  /** For those who see all of them no row is asked. */
  seesAll(actor: Pick<Actor, 'permissions'>): boolean;
  /** The columns by which the same is decided once for many viewers. */
  columns: readonly string[];
  isSeen(viewer: ReferenceViewer, row: ReferredColumns): boolean;
}

const seesPeople = (actor: Pick<Actor, 'permissions'>) => may(actor, 'people:read');
const isAdmin = (actor: Pick<Actor, 'permissions'>) => may(actor, 'tenant:admin');

/** What changes may refer to. Of anything else nobody is told. */
const referables: Partial<Record<IdType, Referable>> = {
  Ticket: {
    ...{ shape: TicketShape, seesAll: (actor) => visibilityLevelOf(actor) === 'EVERYTHING', columns: visibilityColumns },
    isSeen: ({ visibility }, row) => canSee(visibility, row),
  },
  Queue: { shape: QueueShape, seesAll: seesEveryQueue, columns: [], isSeen: ({ visibility }, { id }) => visibility.queues.has(id) },
  Organization: { shape: OrganizationShape, seesAll: seesPeople, columns: [], isSeen: ({ actor }, { id }) => seesOrganization(actor, id) },
  Entitlement: {
    ...{ shape: EntitlementShape, seesAll: seesPeople, columns: ['organization_id'] },
    isSeen: ({ actor }, row) => row.organization_id !== null && seesOrganization(actor, row.organization_id),
  },
  Release: { shape: ReleaseShape, seesAll: seesReleases, columns: [], isSeen: () => false },
  Article: {
    ...{ shape: ArticleShape, seesAll: seesEveryArticle, columns: ['state', 'readers'] },
    isSeen: ({ actor }, { state, readers }) => readableStates(actor).includes(state) && readerKeys(actor).some((key) => readers.includes(key)),
  },
  SlaPolicy: { shape: SlaPolicyShape, seesAll: () => false, columns: ['key'], isSeen: (_, { key }) => key !== severityTimes },
  ApiKey: { shape: ApiKeyShape, seesAll: isAdmin, columns: [], isSeen: ({ actor }, { id }) => actor.id === id },
};

const entries = Object.entries(referables) as [IdType, Referable][];

type Referred = Pick<Reference, 'type' | 'id'>;

/** The references of an event that the viewer does not see, as JSON; null for none. */
export function hiddenReferences(event: Sql, viewer: Viewer): Sql {
  const cases = entries.map(([type, { shape, seesAll }]) => {
    return sql`when ${sql.lit(type)} then ${seesAll(viewer.actor) ? sql`true` : sql`exists (${referredRow(shape, viewer, sql`true`, true)})`}`;
  });
  return sql`case when ${event}.refers_to is not null then (select json_agg(json_build_object('type', r.type, 'id', r.id))
    from jsonb_to_recordset(${event}.refers_to) as r (type text, id uuid) where not case r.type ${sql.join(cases, sql` `)} else false end) end`;
}

/** A reference, with the columns that decide who sees it; they are absent for a row that is no more. */
export interface ReferredRow extends Referred {
  row: ReferredColumns | null;
}

/** The references of an event as `ReferredRow`s, for viewers who are known later; null for none. */
export function referredRows(event: Sql, viewer: Viewer): Sql {
  const cases = entries.map(([type, { shape, columns }]) => {
    const values = sql.join(['id', ...columns].map((name) => sql`${sql.lit(name)}, o.${sql.ref(name)}`));
    return sql`when ${sql.lit(type)} then (${referredRow(shape, viewer, sql`jsonb_build_object(${values})`, false)})`;
  });
  return sql`case when ${event}.refers_to is not null then (select jsonb_agg(jsonb_build_object('type', r.type, 'id', r.id, 'row', case r.type ${sql.join(cases, sql` `)} end))
    from jsonb_to_recordset(${event}.refers_to) as r (type text, id uuid)) end`;
}

function referredRow({ table, visibility }: Shape, viewer: Viewer, value: Sql, isVisible: boolean): Sql {
  const row = sql.ref('o');
  const isSeen = isVisible && visibility ? sql` and (${visibility(row, viewer)})` : sql``;
  return sql`select ${value} from ${sql.table(table)} ${row} where ${row}.tenant_id = ${viewer.tenantId}::uuid and ${row}.id = r.id${isSeen}`;
}

export function hiddenFrom(viewer: ReferenceViewer, references: readonly ReferredRow[]): Referred[] {
  return references.filter(({ type, row }) => {
    const referable = referables[type];
    return !(referable?.seesAll(viewer.actor) || (row && referable?.isSeen(viewer, row)));
  });
}

/** The changes without what the viewer does not see: null stands there, as for a field. */
export function changesWithout(changes: readonly FieldChange[], hidden: readonly Referred[] | null | undefined): readonly FieldChange[] {
  if (!hidden || hidden.length === 0) return changes;
  const ids = new Set(hidden.map(({ type, id }) => publicId(type, id)));
  return changes.map(({ field, before, after }) => ({ field, before: without(before, ids), after: without(after, ids) }));
}

function without(value: unknown, ids: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return ids.has(value) ? null : value;
  if (Array.isArray(value)) return value.map((one) => without(one, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, without(one, ids)]));
}
