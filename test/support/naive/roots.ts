import { ApiKeyShape } from '../../../src/access/access.shape.ts';
import { ArticleShape } from '../../../src/articles/article.shape.ts';
import { BusinessCalendarShape } from '../../../src/calendars/calendar.shape.ts';
import { CategoryShape } from '../../../src/classification/category.shape.ts';
import { QualificationShape } from '../../../src/classification/qualification.shape.ts';
import { ConfigurationShape } from '../../../src/configuration/api/configuration.shape.ts';
import { RequestTypeShape } from '../../../src/configuration/request-types/request-type.shape.ts';
import { TemplateShape } from '../../../src/configuration/template.shape.ts';
import { WorkflowShape } from '../../../src/configuration/workflow.shape.ts';
import { MessageShape } from '../../../src/conversations/message.shape.ts';
import { publicId, readId, typeOfId } from '../../../src/core/ids.ts';
import type { IdType, Permission } from '../../../src/core/registry.ts';
import { EntitlementShape } from '../../../src/entitlements/entitlement.shape.ts';
import { EventShape } from '../../../src/live/history/event.shape.ts';
import { DeliveryShape } from '../../../src/mail/delivery.shape.ts';
import { IncomingMailShape } from '../../../src/mail/incoming/incoming-mail.shape.ts';
import { NotificationShape } from '../../../src/notifications/notification.shape.ts';
import { OrganizationShape } from '../../../src/organizations/organization.shape.ts';
import { ActorShape, FindableUserShape, SystemActorShape, UserShape } from '../../../src/people/actor.shape.ts';
import { RoleShape } from '../../../src/people/role.shape.ts';
import { hasMoreThanRequesters } from '../../../src/people/roles.ts';
import { OfferedQueueShape, QueueShape } from '../../../src/queues/queue.shape.ts';
import type { Shape } from '../../../src/reading/shape/shape.ts';
import { RelationShape } from '../../../src/relations/relation.shape.ts';
import { ReleaseShape } from '../../../src/releases/release.shape.ts';
import { SlaPolicyShape } from '../../../src/sla/policy.shape.ts';
import { SeverityShape } from '../../../src/sla/severity.shape.ts';
import { TenantShape } from '../../../src/tenants/tenant.shape.ts';
import { TicketShape } from '../../../src/tickets/ticket.shape.ts';
import { StatusShape } from '../../../src/workflows/status.shape.ts';
import { compares, comparesId } from './comparators.ts';
import { checklist, customFields, priorityMatrix, section } from './document.ts';
import { matches } from './filters.ts';
import { Item } from './item.ts';
import { notificationsOfViewer } from './notifications.ts';
import { type Key, key, type PageArgs, pageOf, priorityKey, rankKey } from './paging.ts';
import { personMatches } from './people.ts';
import { type Row, timeOf } from './rows.ts';
import { holds, need, refused, type Seeing, tenantOf } from './viewer.ts';
import { canSee, seesEveryArticle } from './visibility.ts';
import { rowsOf } from './walk.ts';

export type Args = PageArgs & Record<string, unknown>;
type Root = (seeing: Seeing, args: Args) => unknown;
type Given = Record<string, unknown>;

const id = key('id', 'text');
const byName = [key('name', 'text'), id];

/** The fields of a query. */
export const roots: Record<string, Root> = {
  viewer,
  node: (seeing, args) => nodeOf(seeing, args.id as string),
  nodes: (seeing, args) => (args.ids as string[]).map((id) => nodeOf(seeing, id)),
  ticket,
  tickets,
  events,
  articles,
  queues: byRank(OfferedQueueShape),
  statuses: byRank(StatusShape),
  severities: byRank(SeverityShape),
  categories: byRank(CategoryShape),
  requestTypes: (seeing, args) => listed(seeing, null, RequestTypeShape, args, 'RANK', [key('rank', 'number'), id], ({ retired_at }) => retired_at === null),
  requestType: (seeing, args) => rowsOf(seeing, RequestTypeShape, ({ key, retired_at }) => key === args.key && retired_at === null)[0] ?? null,
  qualifications: byRank(QualificationShape),
  calendars: byRank(BusinessCalendarShape),
  slaPolicies: byRank(SlaPolicyShape),
  templates: (seeing, args) => {
    need(seeing, 'ticket:read_all');
    return byRank(TemplateShape)(seeing, args);
  },
  roles: (seeing, args) => {
    need(seeing, 'people:read');
    return byRank(RoleShape)(seeing, args);
  },
  configuration,
  ...{ customFields, checklist, priorityMatrix },
  workflow: (seeing) => {
    need(seeing, 'ticket:read_all');
    return rowsOf(seeing, WorkflowShape)[0];
  },
  users,
  organizations: (seeing, args) => listed(seeing, null, OrganizationShape, args, 'NAME:ASC', byName, (row) => isArchived(row, args.filter as Given)),
  user: (seeing, args) => oneOf(seeing, FindableUserShape, 'User', args),
  organization: (seeing, args) => oneOf(seeing, OrganizationShape, 'Organization', args),
  queue: (seeing, args) => rowsOf(seeing, OfferedQueueShape, ({ key, retired_at }) => key === args.key && retired_at === null)[0] ?? null,
  article: (seeing, args) => {
    need(seeing, 'article:read');
    return oneOf(seeing, ArticleShape, 'Article', args);
  },
  entitlements: (seeing, args) => listed(seeing, null, EntitlementShape, args, 'ID', [id]),
  incomingMails,
  supportAddresses: (seeing) => {
    need(seeing, 'ticket:read_all');
    return section(seeing, 'supportAddresses');
  },
  releases: (seeing, args) => listed(seeing, null, ReleaseShape, args, 'ID', [key('id', 'text', true)]),
  deliveries: (seeing, args) =>
    listed(seeing, 'tenant:admin', DeliveryShape, args, 'ID', [key('id', 'text', true)], (row) => deliveryMatches(row, (args.filter ?? {}) as Given)),
  apiKeys: (seeing, args) => listed(seeing, 'tenant:admin', ApiKeyShape, args, 'NAME', byName),
};

function deliveryMatches({ state, ticket_id }: Row, filter: Given): boolean {
  return compares(state, filter.state as Given) && comparesId(ticket_id, filter.ticketId as Given, 'Ticket');
}

function incomingMails(seeing: Seeing, args: Args): object {
  const { state } = (args.filter ?? {}) as { state?: Given };
  return listed(seeing, 'tenant:admin', IncomingMailShape, args, 'ID', [key('id', 'text', true)], (row) => compares(row.state, state));
}

function listed(seeing: Seeing, permission: Permission | null, shape: Shape, args: Args, order: string, keys: Key[], isWanted?: (row: Row) => boolean): object {
  if (permission) need(seeing, permission);
  const rows = rowsOf(seeing, shape, isWanted).map(({ row }) => row);
  return pageOf(rows, args, order, keys, (row) => new Item(shape, row));
}

function users(seeing: Seeing, args: Args): object {
  const filter = (args.filter ?? {}) as Given;
  personMatches(seeing.rows.principal[0] as Row, filter);
  return listed(seeing, null, FindableUserShape, args, 'NAME:ASC', byName, (row) => personMatches(row, filter));
}

function isArchived({ archived_at }: Row, filter: Given | null | undefined): boolean {
  return filter?.isArchived == null || (archived_at !== null) === filter.isArchived;
}

/** By exactly one of the ways in which it is known. */
function oneOf(seeing: Seeing, shape: Shape, type: IdType, { id, email, externalId }: Args): Item | null {
  if ([id, email, externalId].filter((one) => one != null).length !== 1) throw refused('BAD_USER_INPUT');
  const uuid = id == null ? null : readId(id as string, type);
  if (id != null && uuid === null) throw refused('BAD_USER_INPUT');
  const address = typeof email === 'string' ? email.trim().toLowerCase() : null;
  const isIt = (row: Row) => (uuid ? row.id === uuid : address !== null ? row.email === address : row.external_id === externalId);
  return rowsOf(seeing, shape, isIt)[0] ?? null;
}

function byRank(shape: Shape): Root {
  return (seeing) => rowsOf(seeing, shape, ({ retired_at }) => retired_at === null).toSorted((one, other) => Number(one.row.rank) - Number(other.row.rank));
}

function configuration(seeing: Seeing): Item | undefined {
  need(seeing, 'tenant:admin');
  return rowsOf(seeing, ConfigurationShape, ({ number }) => number === tenantOf(seeing).config_version)[0];
}

function viewer(seeing: Seeing): object {
  const { actor } = seeing;
  const self = rowsOf(seeing, ActorShape, ({ id }) => id === actor.id)[0];
  return {
    id: publicId('Viewer', actor.id),
    tenant: rowsOf(seeing, TenantShape)[0],
    permissions: [...actor.permissions],
    actor: self,
    user: actor.kind === 'USER' ? self : null,
    secondFactor: secondFactorOf(seeing),
    assignedTickets: ticketsNaming('assignee_id'),
    requestedTickets: ticketsNaming('requester_id'),
    ...notificationsOfViewer(seeing),
  };
}

/** Those that name the viewer. */
const ticketsNaming = (column: 'assignee_id' | 'requester_id') => (seeing: Seeing, args: Args) => {
  const names = (row: Row) => row[column] === seeing.actor.id;
  const orderBy = args.orderBy as unknown[] | null | undefined;
  if (orderBy?.length) return ticketsIn(seeing, args, null, names);
  matches(seeing, seeing.rows.ticket[0] as Row, args.filter as Given);
  return listed(seeing, null, TicketShape, args, 'ID:DESC', [key('id', 'text', true)], (row) => names(row) && matches(seeing, row, args.filter as Given));
};

function secondFactorOf({ rows, actor }: Seeing): object {
  const factor = rows.second_factor.find(({ id, confirmed_at }) => id === actor.id && confirmed_at !== null);
  const isRequired = rows.tenant[0]?.requires_second_factor === true && actor.kind === 'USER' && hasMoreThanRequesters(actor);
  return { isOn: factor !== undefined, isRequired, recoveryCodesLeft: (factor?.recovery_hashes as string[] | undefined)?.length ?? 0 };
}

const nodeShapes: Partial<Record<IdType, Shape>> = {
  ...{ Ticket: TicketShape, User: UserShape, ApiKey: ApiKeyShape, SystemActor: SystemActorShape, Organization: OrganizationShape, Queue: QueueShape },
  ...{ Status: StatusShape, Severity: SeverityShape, Category: CategoryShape, Article: ArticleShape, TicketEvent: EventShape, Message: MessageShape },
  ...{ Qualification: QualificationShape, BusinessCalendar: BusinessCalendarShape, SlaPolicy: SlaPolicyShape },
  Template: TemplateShape,
  RequestType: RequestTypeShape,
  Notification: NotificationShape,
  Delivery: DeliveryShape,
  IncomingMail: IncomingMailShape,
  ...{ Entitlement: EntitlementShape, Release: ReleaseShape, Relation: RelationShape },
};

function nodeOf(seeing: Seeing, id: string): Item | null {
  const type = typeOfId(id);
  if (type === null) throw refused('BAD_USER_INPUT');
  const shape = nodeShapes[type];
  const uuid = readId(id, type);
  return shape ? (rowsOf(seeing, shape, (row) => row.id === uuid)[0] ?? null) : null;
}

function ticket(seeing: Seeing, { id, code }: Args): Item | null {
  need(seeing, 'ticket:read');
  if ((id == null) === (code == null)) throw refused('BAD_USER_INPUT');
  const uuid = id == null ? null : readId(id as string, 'Ticket');
  if (id != null && uuid === null) throw refused('BAD_USER_INPUT');
  return rowsOf(seeing, TicketShape, (row) => (uuid ? row.id === uuid : row.code === String(code).trim().toUpperCase()))[0] ?? null;
}

const ticketKeys: Record<string, (descends: boolean, seeing: Seeing) => Key> = {
  DUE_AT: (descends) => key('due_at', 'time', descends),
  OPENED_AT: (descends) => key('opened_at', 'time', descends),
  UPDATED_AT: (descends) => key('updated_at', 'time', descends),
  CLOSED_AT: (descends) => key('closed_at', 'time', descends, '-infinity'),
  NEEDED_BY: (descends) => key('needed_by', 'time', descends),
  LAST_PUBLIC_MESSAGE_AT: (descends) => key('last_public_message_at', 'time', descends, '-infinity'),
  PRIORITY: priorityKey,
  SEVERITY: (descends, { rows }) => rankKey(rows.severity, 'severity_id', descends),
  STATUS: (descends, { rows }) => rankKey(rows.status, 'status_id', descends),
};

function tickets(seeing: Seeing, args: Args): object {
  return ticketsIn(seeing, args, 'ticket:read', () => true);
}

function ticketsIn(seeing: Seeing, args: Args, permission: Permission | null, isAmong: (row: Row) => boolean): object {
  const asked = args.orderBy as { field: string; direction: string }[] | null | undefined;
  const orders = asked?.length ? asked : [{ field: 'OPENED_AT', direction: 'DESC' }];
  const keys = orders.flatMap(({ field, direction }) => ticketKeys[field]?.(direction === 'DESC', seeing) ?? []);
  const name = orders.map(({ field, direction }) => `${field}:${direction}`).join();
  const ties = key('id', 'text', orders.at(-1)?.direction === 'DESC');
  if (holds(seeing, 'ticket:read')) matches(seeing, seeing.rows.ticket[0] as Row, args.filter as Given);
  return listed(seeing, permission, TicketShape, args, name, [...keys, ties], (row) => isAmong(row) && matches(seeing, row, args.filter as Given));
}

function events(seeing: Seeing, args: Args): object {
  return listed(seeing, 'ticket:read', EventShape, args, 'SEQ', [key('seq', 'number', isDescending(args))], (row) =>
    eventMatches(seeing, row, (args.filter ?? {}) as Given),
  );
}

function isDescending({ orderBy }: Args): boolean {
  return (orderBy as { direction?: string } | null | undefined)?.direction === 'DESC';
}

function eventMatches(seeing: Seeing, event: Row, filter: Given): boolean {
  const ticket = seeing.rows.ticket.find(({ id }) => id === event.ticket_id);
  if (filter.ticket) matches(seeing, seeing.rows.ticket[0] as Row, filter.ticket as Given);
  const isOfTicket = () => ticket !== undefined && canSee(seeing, TicketShape, ticket) && matches(seeing, ticket, filter.ticket as Given);
  const parts = [
    comparesId(event.ticket_id, filter.ticketId as Given, 'Ticket'),
    comparesId(event.actor_id, filter.actorId as Given, 'User', 'ApiKey', 'SystemActor'),
    compares(event.type, filter.type as Given),
    compares(event.occurred_at, filter.occurredAt as Given, timeOf),
  ];
  return parts.every(Boolean) && (filter.ticket == null || isOfTicket());
}

function articles(seeing: Seeing, args: Args): object {
  const isWanted = (row: Row) => articleMatches(row, (args.filter ?? {}) as Given, seeing);
  const search = args.search as string | null | undefined;
  if (!search?.trim())
    return listed(seeing, 'article:read', ArticleShape, args, 'UPDATED_AT', [key('updated_at', 'time', true), key('id', 'text', true)], isWanted);
  const found = seeing.rows.found.get(`${seesEveryArticle(seeing) ? 'writer' : (seeing.actor.organizationId ?? 'nobody')}: ${search}`) ?? [];
  const place: Key = { textOf: ({ id }) => String(found.indexOf(String(id)) + 1), worth: Number, descends: false };
  return listed(seeing, 'article:read', ArticleShape, args, 'RELEVANCE', [place], (row) => found.includes(String(row.id)) && isWanted(row));
}

/** Whether the category, or one that it is part of, is among the keys. */
function isWithin(id: unknown, keys: string[] | undefined, categories: readonly Row[]): boolean {
  if (!keys) return true;
  for (let one = categories.find((row) => row.id === id); one; one = categories.find(({ key }) => key === one?.parent))
    if (keys.includes(String(one.key))) return true;
  return false;
}

function articleMatches({ state, audience, category_id }: Row, filter: Given, { rows }: Seeing): boolean {
  const isAmong = (wanted: unknown, value: unknown) => wanted == null || (wanted as unknown[]).includes(value);
  return isAmong(filter.state, state) && isAmong(filter.audience, audience) && isWithin(category_id, filter.category as string[] | undefined, rows.category);
}
