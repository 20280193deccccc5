import { ApiKeyShape } from '../../../src/access/access.shape.ts';
import { changesBetween } from '../../../src/articles/version.shape.ts';
import { CategoryShape } from '../../../src/classification/category.shape.ts';
import { publicId } from '../../../src/core/ids.ts';
import { headingsOf, toHtml } from '../../../src/core/markdown.ts';
import { textOf } from '../../../src/core/refusal.ts';
import type { RefusalCode } from '../../../src/core/registry.ts';
import { EventShape } from '../../../src/live/history/event.shape.ts';
import { modules } from '../../../src/modules.ts';
import { OrganizationShape } from '../../../src/organizations/organization.shape.ts';
import { RoleShape } from '../../../src/people/role.shape.ts';
import { QueueShape } from '../../../src/queues/queue.shape.ts';
import { possibleSecretsIn } from '../../../src/tickets/secrets/possible-secrets.ts';
import { TicketShape } from '../../../src/tickets/ticket.shape.ts';
import { StatusShape } from '../../../src/workflows/status.shape.ts';
import { type Participant, type StatusCategory, type TicketState, whyNotTransition } from '../../../src/workflows/workflow.ts';
import { checklistAnswers, checklistOfForm, customFieldValues, escalationTells, formFields } from './document.ts';
import { isOverdue } from './filters.ts';
import { Item } from './item.ts';
import { label, textIn } from './label.ts';
import { notificationCursor } from './notifications.ts';
import { hasNextLevel, mutationTo, needsIn } from './option-parts.ts';
import { cursorFor } from './paging.ts';
import { assignableUsers, listedIn, mentionableUsers, organizationsOf, ticketsOf } from './people.ts';
import {
  detailsOfMerged,
  fieldsOf,
  isActive,
  isAvailable,
  isReadableField,
  isSurveyOpen,
  relatedTickets,
  viewerCanAnswer,
  viewerCanQualify,
  viewerCanWithdraw,
} from './related-fields.ts';
import { type Row, timeOf } from './rows.ts';
import { slaClocks, slaExplanation } from './sla.ts';
import { promised } from './sla-rules.ts';
import { holds, permissionsOfRole, type Seeing, tenantOf } from './viewer.ts';
import { canSee, finds, seesEveryArticle } from './visibility.ts';
import type { Written } from './written.ts';

/** An address is the desk's affair, one's own, and that of those who follow the organization. */
const contact =
  (column: string): Written =>
  (row, seeing) =>
    finds(row, seeing) ? row[column] : null;

/** What agents know about an organization is not for its own people. */
const forAgents =
  (column: string): Written =>
  (row, seeing) =>
    holds(seeing, 'people:read') ? row[column] : null;

/** What those who write articles know about them, and readers do not. */
const forWriters =
  (column: string): Written =>
  (row, seeing) => {
    const value = row[column];
    if (!seesEveryArticle(seeing) || value === null) return null;
    return column.endsWith('_at') ? new Date(timeOf(value)) : value;
  };

const counted =
  (hasHelped: boolean): Written =>
  ({ id, version, locale }, seeing) => {
    if (!seesEveryArticle(seeing)) return null;
    const numbers = seeing.rows.article_version
      .filter(({ article_id, locale: its }) => article_id === id && its === locale)
      .map(({ number }) => Number(number));
    const current = numbers.length > 0 ? Math.max(...numbers) : Number(version);
    return seeing.rows.article_feedback.filter((one) => one.article_id === id && Number(one.number) === current && one.has_helped === hasHelped).length;
  };

const changesSinceBefore: Written = ({ article_id, number, body, locale }, { rows }) => {
  const earlier = rows.article_version.filter((one) => one.article_id === article_id && one.locale === locale && Number(one.number) < Number(number));
  const latest = earlier.toSorted((one, other) => Number(other.number) - Number(one.number))[0];
  return changesBetween(String(latest?.body ?? ''), String(body));
};

/** The particulars of a key are the admins'. */
const particular =
  (column: string): Written =>
  (row, seeing) => {
    const value = seeing.rows.api_key.find(({ id }) => id === row.id)?.[column] ?? null;
    if (!holds(seeing, 'tenant:admin')) return null;
    return value !== null && column.endsWith('_at') ? new Date(timeOf(value)) : value;
  };

const columnsOfParts: Record<string, string> = { ASSIGNEE: 'assignee_id', WATCHER: 'watcher_ids', COLLABORATOR: 'collaborator_ids' };

/** Tenants of this comparison have no words of their own. */
const possibleSecrets =
  (column: string): Written =>
  (row, seeing) =>
    holds(seeing, 'secret:reveal') ? possibleSecretsIn(String(row[column]), { words: [], prefixes: [] }) : [];

/** Every field that is no plain column and no plain reference. */
export const written: Record<string, Written> = {
  'Status.label': label,
  'Severity.label': label,
  'Category.label': label,
  'Queue.label': label,
  'RequestType.label': label,
  'RequestType.help': textIn('help'),
  'RequestType.fields': formFields,
  'RequestType.checklist': checklistOfForm,
  'Qualification.label': label,
  'BusinessCalendar.label': label,
  'SlaPolicy.label': label,
  ...promised,
  'User.email': contact('email'),
  'User.phone': contact('phone'),
  'User.externalId': contact('external_id'),
  'User.timeZone': contact('time_zone'),
  'User.role': (row, seeing) => {
    const role = seeing.rows.role.find(({ key }) => key === row.role);
    return role && finds(row, seeing) ? new Item(RoleShape, role) : null;
  },
  'Role.label': label,
  'Role.permissions': ({ key }, { rows }) => [...permissionsOfRole(rows, key as string)],
  'User.waitsSince': contact('waits_since'),
  'User.unreachableSince': (row, seeing) => (row.unreachable_address === row.email && finds(row, seeing) ? row.unreachable_since : null),
  'Organization.domains': forAgents('domains'),
  'Organization.notes': forAgents('notes'),
  'User.version': ({ version }) => version,
  'ApiKey.version': ({ id }, { rows }, _, shape) => (shape === ApiKeyShape ? rows.api_key.find((key) => key.id === id)?.version : null),
  'ApiKey.hint': particular('hint'),
  'ApiKey.permissions': particular('permissions'),
  'ApiKey.origins': particular('origins'),
  'ApiKey.expiresAt': particular('expires_at'),
  'ApiKey.lastUsedAt': particular('last_used_at'),
  'ApiKey.revokedAt': particular('revoked_at'),
  'Queue.escalationTells': ({ key }, seeing) => (holds(seeing, 'tenant:admin') ? escalationTells(String(key), seeing) : []),
  'Tenant.modules': (row) => [...(row.has_customer_tickets ? ['CUSTOMER'] : []), ...(row.has_internal_tickets ? ['INTERNAL'] : [])],
  'Attachment.downloadUrl': (row, { actor }) => (isGiven(row) ? `download of ${row.id} for ${actor.id}` : null),
  'Attachment.thumbnailUrl': (row, { actor }) => (row.thumbnail_id && isGiven(row) ? `thumbnail of ${row.id} for ${actor.id}` : null),
  'Ticket.isOverdue': (row, seeing) => isOverdue(seeing, row),
  'Ticket.viewerCanClose': viewerCanClose,
  'Ticket.availableTransitions': availableTransitions,
  'Ticket.slaClocks': slaClocks,
  'Ticket.slaExplanation': slaExplanation,
  'Ticket.customFields': fieldsOf,
  'Secret.isWiped': ({ wiped_at }) => wiped_at !== null,
  'Ticket.possibleSecrets': possibleSecrets('description'),
  'Message.possibleSecrets': possibleSecrets('body'),
  'Ticket.descriptionHtml': ({ description }) => toHtml(String(description)),
  'IncomingMail.isKept': ({ object_id }) => object_id !== null,
  'Message.bodyHtml': ({ body }) => toHtml(String(body)),
  'Article.locales': ({ id, locale }, { rows }) => [
    locale,
    ...rows.article_translation
      .filter(({ article_id }) => article_id === id)
      .map((one) => String(one.locale))
      .sort(),
  ],
  'Article.inLocale': (row, seeing, { locale }) => {
    const wanted = locale ?? seeing.locale;
    const text = seeing.rows.article_translation.find((one) => one.article_id === row.id && one.locale === wanted) ?? row;
    return { locale: text.locale, title: text.title, body: text.body, bodyHtml: toHtml(String(text.body)), headings: headingsOf(String(text.body)) };
  },
  'Article.helpedCount': counted(true),
  'Article.notHelpedCount': counted(false),
  'Article.publishAt': forWriters('publish_at'),
  'Article.expiresAt': forWriters('expires_at'),
  'Article.entitlementTypes': forWriters('entitlement_types'),
  'Article.organizations': organizationsOf,
  'Category.parent': ({ parent }, { rows }) => rows.category.filter(({ key }) => key === parent).map((row) => new Item(CategoryShape, row))[0] ?? null,
  'Article.headings': ({ body }) => headingsOf(String(body)),
  'ArticleVersion.textChanges': changesSinceBefore,
  'Article.bodyHtml': ({ body }) => toHtml(String(body)),
  'Ticket.customFieldValues': (row, seeing) => customFieldValues(row, seeing),
  'Ticket.links': ({ links }) => links,
  'Message.links': ({ links }) => links,
  'Template.translations': ({ translations }) => translations,
  'Ticket.checklist': (row, seeing) => checklistAnswers(row, seeing),
  'Ticket.viewerCanQualify': viewerCanQualify,
  'Ticket.viewerCanWithdraw': viewerCanWithdraw,
  'Survey.isOpen': isSurveyOpen,
  'Survey.viewerCanAnswer': viewerCanAnswer,
  'Entitlement.isActive': isActive,
  'User.isAvailable': isAvailable,
  'User.tickets': ticketsOf(({ part }) => columnsOfParts[String(part)] ?? 'requester_id'),
  'Organization.tickets': ticketsOf(() => 'organization_id'),
  'Ticket.watchers': listedIn('watcher_ids'),
  'Ticket.collaborators': listedIn('collaborator_ids'),
  'Ticket.assignableUsers': assignableUsers,
  'Ticket.mentionableUsers': mentionableUsers,
  'User.relatedTickets': relatedTickets('principal_id'),
  'Organization.relatedTickets': relatedTickets('organization_id'),
  'TicketEvent.changes': seenChanges,
  'Notification.cursor': notificationCursor,
  'Delivery.messageId': ({ mail_id }) => mail_id,
  'Delivery.nextAttemptAt': ({ state, next_attempt_at }) => (state === 'WAITING' ? next_attempt_at : null),
  'TicketEvent.seq': ({ seq }) => String(seq),
  'TicketEvent.cursor': ({ seq, id }) => cursorFor('SEQ', [String(seq), String(id).slice(-12)]),
  'TicketEvent.label': labelOfEvent,
  'TicketEvent.view': () => 'IN_VIEW',
  'TicketEvent.ticketId': ({ ticket_id }) => ticket_id && publicId('Ticket', String(ticket_id)),
};

/** A type that the catalogue does not have is its own label. */
/** The bytes of a file that was not erased, and that no scanner holds back. */
function isGiven({ object_id, scan }: Row): boolean {
  return object_id !== null && (scan === null || scan === 'CLEAN');
}

function labelOfEvent({ type }: Row, seeing: Seeing, args: Record<string, unknown>): unknown {
  const definition = modules.eventTypes[String(type)];
  return definition ? label({ labels: definition.label } as unknown as Row, seeing, args, EventShape) : type;
}

/** Null stands for what one does not see. */
function seenChanges({ changes, refers_to }: Row, seeing: Seeing): unknown {
  const shapes = { Ticket: TicketShape, Queue: QueueShape, Organization: OrganizationShape } as const;
  const hidden = ((refers_to ?? []) as { type: keyof typeof shapes; id: string }[]).filter(({ type, id }) => {
    const row = seeing.rows[shapes[type].table as 'ticket'].find((one) => one.id === id);
    return !row || !canSee(seeing, shapes[type], row);
  });
  return JSON.parse(hidden.reduce((text, { type, id }) => text.replaceAll(`"${publicId(type, id)}"`, 'null'), JSON.stringify(changes)));
}

function viewerCanClose(ticket: Row, seeing: Seeing): object {
  const { rows } = seeing;
  const categoryOf = (id: unknown) => rows.status.find((status) => status.id === id)?.category;
  const steps = rows.transition.filter((step) => step.from_status_id === ticket.status_id && categoryOf(step.to_status_id) === 'CLOSED');
  const rankOf = (step: Row) => Number(rows.status.find(({ id }) => id === step.to_status_id)?.rank);
  const all = steps.toSorted((one, other) => rankOf(one) - rankOf(other)).map((step) => permission(ticket, seeing, 'CLOSED', step));
  return all.find(({ allowed }) => allowed) ?? all[0] ?? permission(ticket, seeing, 'CLOSED', null);
}

function availableTransitions(ticket: Row, seeing: Seeing): object[] {
  const { rows } = seeing;
  return rows.transition
    .filter(({ from_status_id }) => from_status_id === ticket.status_id)
    .map((step) => ({ step, status: rows.status.find(({ id }) => id === step.to_status_id) as Row }))
    .toSorted((one, other) => Number(one.status.rank) - Number(other.status.rank))
    .map(({ status, step }) => {
      const nextLevel = mutationTo(status, seeing) === 'escalateTicket' ? hasNextLevel(ticket, seeing) : null;
      const more = { mutation: mutationTo(status, seeing), needs: needsIn(ticket, step.requires as string[], seeing) };
      return { status: new Item(StatusShape, status), ...more, ...permission(ticket, seeing, status.category as StatusCategory, step, nextLevel) };
    });
}

function permission(
  ticket: Row,
  seeing: Seeing,
  category: StatusCategory,
  step: Row | null,
  nextLevel: boolean | null = null,
): { allowed: boolean; code: RefusalCode | null; message: string | null; details: object | null } {
  const { status_category, creator_id, requester_id, assignee_id, qualification_id, category_id } = ticket as Record<string, string>;
  const people = { creatorId: creator_id, requesterId: requester_id, assigneeId: assignee_id, mergedIntoId: ticket.merged_into_id };
  const { workaround, custom_fields: customFields, checklist } = ticket;
  const state = { statusCategory: status_category, ...people, qualificationId: qualification_id, categoryId: category_id, workaround, customFields, checklist };
  const asked = {
    category,
    participants: (step?.participants ?? null) as Participant[] | null,
    requires: (step?.requires ?? []) as string[],
    hasNextLevel: nextLevel,
  };
  const code: RefusalCode | null = whyNotTransition(seeing.actor, state as TicketState, asked, tenantOf(seeing).closure_policy as 'CREATOR');
  return {
    allowed: code === null,
    code,
    message: code && textOf(code, seeing.locale),
    details: detailsOfMerged(code, ticket, seeing) ?? lacking(code, ticket, asked.requires, seeing),
  };
}

/** What is missing is told by its keys, those for agents only to agents. */
function lacking(code: RefusalCode | null, ticket: Row, requires: readonly string[], seeing: Seeing): object | null {
  if (code !== 'FIELD_REQUIRED' && code !== 'CHECKLIST_INCOMPLETE') return null;
  const [kind, given] = code === 'FIELD_REQUIRED' ? ['field', ticket.custom_fields] : ['checklist', ticket.checklist];
  const keys = requires.filter((one) => one.startsWith(`${kind}:`)).map((one) => one.slice(kind.length + 1));
  const missing = keys.filter((key) => (given as Record<string, unknown>)[key] == null);
  return { missing: kind === 'field' ? missing.filter((key) => isReadableField(key, seeing)) : missing };
}
