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
  'ticket.opened': [['CHANGED', 'REQUESTER']],
  'ticket.watcher_added': [['CHANGED', 'NAMED']],
  'ticket.escalated': [['CHANGED', 'NAMED', 'ASSIGNEE', 'COLLABORATORS']],
  'ticket.status_changed': changed,
  'ticket.resolved': changed,
  'ticket.reopened': changed,
  'ticket.closed': changed,
  'ticket.withdrawn': changed,
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
  'ticket.notified': nobody,
  'ticket.reminded': nobody,
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
  'survey.answered': nobody,
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
export function recipientsOf(event: Pick<RecordedEvent, 'type' | 'fact'>, ticket: TicketParts, named: Named): Notice[] {
  const notices = new Map<string, Notice>();
  for (const [kind, ...parts] of noticeRules[lineOf(event)] ?? nobody) {
    for (const personId of parts.flatMap((part) => peopleOf(part, ticket, named))) if (!notices.has(personId)) notices.set(personId, { kind, personId });
    if (parts.includes('QUEUE') && !ticket.assigneeId) notices.set(ticket.queueId, { kind, membersOf: ticket.queueId });
  }
  return [...notices.values()];
}

function lineOf({ type, fact }: Pick<RecordedEvent, 'type' | 'fact'>): string {
  if (type !== 'ticket.replied') return type;
  return (fact as { by?: string } | undefined)?.by === 'AGENT' ? `${type} by support` : `${type} by others`;
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
