import type { Notice, NoticeKind, RecordedEvent } from '../../core/event.ts';

/** A part that people have in a ticket; `NAMED` are those whom the event itself names, `QUEUE` the members of its queue while nobody is assigned. */
type Part = 'ASSIGNEE' | 'COLLABORATORS' | 'QUEUE' | 'REQUESTER' | 'CREATOR' | 'WATCHERS' | 'NAMED';

type NoticeRule = readonly [kind: NoticeKind, ...parts: readonly Part[]];

/** Whatever the assignee is told, collaborators are told too (platform O17). */
const workers = ['ASSIGNEE', 'COLLABORATORS', 'QUEUE'] as const;
const everybody = ['REQUESTER', 'CREATOR', 'WATCHERS', 'ASSIGNEE', 'COLLABORATORS'] as const;

const changed: readonly NoticeRule[] = [['CHANGED', ...everybody]];
const nobody: readonly NoticeRule[] = [];

/** Who is told of which event. A person whom several lines tell of it is told once, by the first. A test compares this with docs/notifications.md and with the events that the code records. */
export const noticeRules: Readonly<Record<string, readonly NoticeRule[]>> = {
  'ticket.assigned': [['ASSIGNED', 'ASSIGNEE', 'COLLABORATORS']],
  'ticket.collaborator_added': [['ASSIGNED', 'NAMED']],
  'ticket.mentioned': [['MENTIONED', 'NAMED']],
  'ticket.replied by support': [
    ['ANSWERED', 'REQUESTER', 'CREATOR'],
    ['CHANGED', 'WATCHERS', 'ASSIGNEE', 'COLLABORATORS'],
  ],
  'ticket.replied by others': [
    ['ANSWERED', ...workers],
    ['CHANGED', 'REQUESTER', 'WATCHERS'],
  ],
  'sla.warned': [['SLA_WARNED', ...workers]],
  'sla.breached': [['SLA_BREACHED', ...workers]],
  'ticket.notified to requester': [['NOTIFIED', 'REQUESTER']],
  'ticket.notified to assignee': [['NOTIFIED', 'ASSIGNEE', 'COLLABORATORS']],
  'ticket.notified to queue': [['NOTIFIED', 'QUEUE', 'COLLABORATORS']],
  'ticket.reminded': [['NOTIFIED', 'REQUESTER']],
  'ticket.opened': [['CHANGED', 'REQUESTER']],
  'ticket.watcher_added': [['CHANGED', 'NAMED']],
  'ticket.escalated': [['CHANGED', 'NAMED', 'ASSIGNEE', 'COLLABORATORS']],
  'ticket.status_changed': changed,
  'ticket.resolved': changed,
  'ticket.reopened': changed,
  'ticket.closed': changed,
  'ticket.withdrawn': changed,
  'ticket.refused': changed,
  'ticket.edited': changed,
  'ticket.severity_changed': changed,
  'ticket.workaround_recorded': changed,
  'ticket.solution_linked': changed,
  'ticket.release_changed': changed,
  'ticket.requester_changed': changed,
  'ticket.handed_over': changed,
  'ticket.merged': changed,
  'ticket.unmerged': changed,
  'ticket.recovered': changed,
  'ticket.absorbed': nobody,
  'ticket.parted': nobody,
  'ticket.unassigned': nobody,
  'ticket.moved': nobody,
  'ticket.triaged': nobody,
  'ticket.qualified': nobody,
  'ticket.repeated': nobody,
  'ticket.noted': nobody,
  'ticket.related': nobody,
  'ticket.unrelated': nobody,
  'ticket.custom_fields_set': nobody,
  'ticket.checklist_answered': nobody,
  'ticket.duplicate_marked': nobody,
  'ticket.duplicate_unmarked': nobody,
  'ticket.collaborator_removed': nobody,
  'ticket.watcher_removed': nobody,
  'ticket.recalculated': nobody,
  'ticket.timer_refused': nobody,
  'ticket.release_refused': nobody,
  'ticket.secret_given': nobody,
  'ticket.secret_revealed': nobody,
  'ticket.secrets_wiped': nobody,
  'ticket.text_sealed': nobody,
  'survey.answered': nobody,
};

/** The built-in template of the mail that tells an event; what is not here is told in the product only. */
const mailTemplates: Readonly<Record<string, string>> = {
  'ticket.notified to requester': 'ticket_acknowledged',
  'ticket.notified to assignee': 'ticket_answered',
  'ticket.notified to queue': 'ticket_opened',
  'ticket.reminded': 'ticket_reminded',
  'ticket.assigned': 'ticket_assigned',
  'ticket.collaborator_added': 'ticket_assigned',
  'ticket.mentioned': 'ticket_mentioned',
  'ticket.replied by support': 'ticket_replied',
  'ticket.replied by others': 'ticket_answered',
  'ticket.escalated': 'ticket_escalated',
  'ticket.merged': 'ticket_merged',
  'ticket.resolved': 'ticket_resolved',
  'ticket.closed': 'ticket_closed',
  'ticket.reopened': 'ticket_changed',
  'ticket.withdrawn': 'ticket_changed',
  'ticket.refused': 'ticket_refused',
  'ticket.watcher_added': 'ticket_changed',
  'ticket.requester_changed': 'ticket_changed',
  'sla.warned': 'sla_warned',
  'sla.breached': 'sla_breached',
};

interface TicketParts {
  queueId: string;
  assigneeId: string | null;
  collaboratorIds: readonly string[];
  requesterId: string;
  creatorId: string;
  watcherIds: readonly string[];
}

/** The people whom an event names by their ids. */
type Named = readonly string[];

/** Whom an event is told to, as the ticket is right after it. */
export function recipientsOf(event: TypedEvent, ticket: TicketParts, named: Named): Notice[] {
  const notices = new Map<string, Notice>();
  const line = lineOf(event);
  const mailed = mailOf(line, event);
  for (const [kind, ...parts] of noticeRules[line] ?? nobody) {
    const first = notices.has(ticket.queueId) ? { unlessMemberOf: ticket.queueId } : {};
    for (const personId of parts.flatMap((part) => peopleOf(part, ticket, named)))
      if (!notices.has(personId)) notices.set(personId, { kind, personId, ...first, ...mailed });
    if (parts.includes('QUEUE') && (kind === 'NOTIFIED' || !ticket.assigneeId)) notices.set(ticket.queueId, { kind, membersOf: ticket.queueId, ...mailed });
  }
  return [...notices.values()];
}

type TypedEvent = Pick<RecordedEvent, 'type' | 'fact' | 'changes'>;

function lineOf({ type, fact, changes }: TypedEvent): string {
  if (type === 'ticket.replied') return (fact as { by?: string } | undefined)?.by === 'AGENT' ? `${type} by support` : `${type} by others`;
  return type === 'ticket.notified' ? `${type} to ${String(changedTo(changes, 'notify')).toLowerCase()}` : type;
}

/** The desk's own template where its workflow names one. */
function mailOf(line: string, { changes }: TypedEvent): Pick<Notice, 'template' | 'isForActor'> {
  const template = mailTemplates[line];
  if (!template) return {};
  const own = (noticeRules[line] ?? nobody).some(([kind]) => kind === 'NOTIFIED') ? changedTo(changes, 'template') : undefined;
  return { template: typeof own === 'string' ? own : template, ...(line === 'ticket.notified to requester' ? { isForActor: true } : {}) };
}

function changedTo(changes: RecordedEvent['changes'], field: string): unknown {
  return changes.find((change) => change.field === field)?.after;
}

function peopleOf(part: Part, ticket: TicketParts, named: Named): readonly string[] {
  switch (part) {
    case 'ASSIGNEE':
      return ticket.assigneeId ? [ticket.assigneeId] : [];
    case 'COLLABORATORS':
      return ticket.collaboratorIds;
    case 'REQUESTER':
      return [ticket.requesterId];
    case 'CREATOR':
      return [ticket.creatorId];
    case 'WATCHERS':
      return ticket.watcherIds;
    case 'NAMED':
      return named;
    case 'QUEUE':
      return [];
  }
}
