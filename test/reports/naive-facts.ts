import type { Calendar } from '../../src/calendars/time/calendar.ts';
import type { Context } from '../../src/core/context.ts';
import { readId } from '../../src/core/ids.ts';
import { inTenant } from '../support/database.ts';
import { naiveOpenTime } from './naive-clock-times.ts';

interface StoredEvent {
  seq: string;
  type: string;
  at: number;
  actor: string;
  changes: { field: string; before: unknown; after: unknown }[];
  fact: { kind: string; category?: string; by?: string; values?: Record<string, unknown> } | null;
}

/** A ticket after each of its events, told once from the beginning to the end. */
interface Moment {
  event: StoredEvent;
  at: number;
  isOpen: boolean;
  isResolved: boolean;
  isClosed: boolean;
  isMerged: boolean;
  /** Who works on it. */
  worker: string | null;
  values: Record<string, unknown>;
}

export interface NaiveFact {
  ticket: string;
  kind: string;
  at: number;
  value: number | null;
  agent: string | null;
  /** `null` where what happens to the clocks is compared without them. */
  values: Record<string, unknown> | null;
}

interface StoredClock {
  metric: string;
  state: string;
  breachedAt: number | null;
  endedAt: number | null;
  endReason: string | null;
  target: { within: { unit: string } };
  intervals: { from: number; to: number | null; isRunning: boolean; calendar: string | null }[];
}

interface StoredTicket {
  id: string;
  /** Withdrawn or refused: how it ended. */
  uncounted: 'withdrawn' | 'refused' | null;
  events: StoredEvent[];
  clocks: { clocks: StoredClock[] } | null;
  values: Record<string, unknown>;
}

const text = `select t.id, case when t.withdrawn_at is not null then 'withdrawn' when t.refused_at is not null then 'refused' end as uncounted, t.clocks,
    jsonb_build_object('queueId', t.queue_id, 'assigneeId', t.assignee_id, 'severityId', t.severity_id, 'categoryId', t.category_id, 'qualificationId', t.qualification_id,
      'organizationId', t.organization_id, 'entitlementId', t.entitlement_id, 'requestTypeId', t.request_type_id, 'priority', t.priority, 'nature', t.nature, 'channel', t.channel) as values,
    (select jsonb_agg(jsonb_build_object('seq', e.seq::text, 'type', e.type, 'at', (extract(epoch from e.occurred_at) * 1000)::bigint, 'actor', e.actor_id, 'changes', e.changes, 'fact', e.fact) order by e.seq)
      from event e where e.ticket_id = t.id) as events
  from ticket t order by t.id`;

/** How each need ended, from the rows of what was suggested; the feed tells only when that was told. */
const ends = `select s.id as ticket, 'SUGGESTION_' || s.outcome as kind, (extract(epoch from e.at) * 1000)::float8 as at, null as value, null as agent,
    jsonb_build_object('channel', s.channel, 'articleId', s.article_id) as values
  from suggestion s, lateral (select max(e.occurred_at) as at from event e where e.type = 'suggestion.ended' and e.fact ->> 'suggestionId' = s.id::text) e
  where s.outcome is not null`;

/** What the reports should count, from each ticket's whole history and from the clocks that are stored on it. */
export async function naiveFacts(system: Context): Promise<{ facts: NaiveFact[]; tickets: StoredTicket[] }> {
  const tickets: StoredTicket[] = (await inTenant(system, (client) => client.query(text))).rows;
  const needs: NaiveFact[] = (await inTenant(system, (client) => client.query(ends))).rows;
  const { rows } = await inTenant(system, (client) => client.query('select id, definition from calendar_version'));
  const calendars: Calendars = new Map(rows.map(({ id, definition }) => [id, definition]));
  return {
    tickets,
    facts: tickets
      .flatMap((ticket) => [
        ...actionsOf(ticket),
        ...handlingOf(ticket),
        ...(ticket.uncounted ? endingOf(ticket, ticket.uncounted) : [...lifeOf(ticket), ...clocksOf(ticket, calendars)]),
      ])
      .concat(needs),
  };
}

const columns: Record<string, [string, string][]> = {
  'ticket.assigned': [['assignee', 'assigneeId']],
  'ticket.unassigned': [['assignee', 'assigneeId']],
  'ticket.moved': [['queue', 'queueId']],
  'ticket.severity_changed': [['severity', 'severityId']],
  'ticket.triaged': ['category', 'organization', 'entitlement'].map((name) => [name, `${name}Id`]),
  'ticket.requester_changed': ['organization', 'entitlement'].map((name) => [name, `${name}Id`]),
  'ticket.qualified': [['qualification', 'qualificationId']],
};
const types = ['User', 'Queue', 'Severity', 'Category', 'Qualification', 'Organization', 'Entitlement'] as const;

function momentsOf({ events }: StoredTicket): Moment[] {
  const opening = events[0]?.fact?.values ?? {};
  let now = { at: 0, category: 'NEW', isMerged: false, isUncounted: false, counted: 'NEW', values: opening };
  return events.map((event) => {
    const given = (columns[event.type] ?? []).flatMap(([field, column]) =>
      event.changes.filter((one) => one.field === field).map(({ after }) => [column, after === null ? null : readId(String(after), ...types)]),
    );
    const plain = event.type === 'ticket.triaged' ? event.changes.filter(({ field }) => field === 'priority' || field === 'nature') : [];
    const values = { ...now.values, ...Object.fromEntries([...given, ...plain.map(({ field, after }) => [field, after])]) };
    const category = event.fact?.category ?? now.category;
    const isMerged = event.type === 'ticket.merged' ? true : event.type === 'ticket.unmerged' ? false : now.isMerged;
    const goesBack = event.fact?.kind === 'STATUS' && category !== 'RESOLVED' && category !== 'CLOSED';
    const isUncounted = ['ticket.withdrawn', 'ticket.refused'].includes(event.type) || (now.isUncounted && !goesBack);
    const counted = isMerged || isUncounted ? now.counted : category;
    now = { at: Math.max(now.at, event.at), category, isMerged, isUncounted, counted, values };
    const [isResolved, isClosed] = [counted === 'RESOLVED', counted === 'CLOSED'];
    const worker = category === 'OPEN' && !isMerged && !isUncounted ? (values.assigneeId as string | null) : null;
    return { event, at: now.at, values, isMerged, worker, isResolved, isClosed, isOpen: !isResolved && !isClosed && !isMerged };
  });
}

const actionKinds: Record<string, string> = {
  'ticket.noted': 'NOTES',
  'ticket.assigned': 'ASSIGNMENTS',
  'ticket.moved': 'TRANSFERS',
  'ticket.escalated': 'ESCALATIONS',
  'ticket.repeated': 'OCCURRENCES',
};

function actionsOf(ticket: StoredTicket): NaiveFact[] {
  return momentsOf(ticket).flatMap(({ event: { type, at, actor, fact }, values }) => {
    const counted = { ticket: ticket.id, at, value: null, values };
    const kind = actionKinds[type];
    const action = kind ? [{ ...counted, kind, agent: type === 'ticket.assigned' ? (values.assigneeId as string) : actor }] : [];
    return fact?.by === 'AGENT' ? [...action, { ...counted, kind: 'REPLIES', agent: actor }] : action;
  });
}

/** Each stretch of one worker, from the moment at which it begins to the one at which it ends. */
function handlingOf(ticket: StoredTicket): NaiveFact[] {
  const moments = momentsOf(ticket);
  const changes = moments.filter(({ worker }, index) => worker !== (moments[index - 1]?.worker ?? null));
  return changes.slice(1).flatMap(({ at, values }, index) => {
    const { at: since, worker: agent } = changes[index] as Moment;
    return agent === null ? [] : [{ ticket: ticket.id, kind: 'HANDLING_TIME', at, value: at - since, agent, values }];
  });
}

function endingOf(ticket: StoredTicket, ending: 'withdrawn' | 'refused'): NaiveFact[] {
  const { at, values } = momentsOf(ticket).findLast(({ event }) => event.type === `ticket.${ending}`) as Moment;
  return [{ ticket: ticket.id, kind: ending.toUpperCase(), at, value: null, agent: values.assigneeId as string, values }];
}

function lifeOf(ticket: StoredTicket): NaiveFact[] {
  const moments = momentsOf(ticket);
  const first = moments[0] as Moment;
  const fact = (
    kind: string,
    { at, values }: Pick<Moment, 'at' | 'values'>,
    value: number | null = null,
    agent = values.assigneeId as string | null,
  ): NaiveFact => ({
    ...{ ticket: ticket.id, kind, at, value, agent, values },
  });
  const pairs = moments.map((moment, index) => [moments[index - 1], moment] as const);
  const entering = (is: 'isResolved' | 'isClosed') => pairs.filter(([before, after]) => after[is] && !before?.[is]).map(([, after]) => after);
  const resolutions = entering('isResolved');
  const reopenings = pairs.filter(([before, after]) => before?.isResolved && !after.isResolved && !after.isClosed).map(([, after]) => after);
  const closing = entering('isClosed')[0];
  const last = moments.at(-1) as Moment;
  const final = last.isResolved || (last.isClosed && pairs.some(([before, after]) => before?.isResolved && after.isClosed)) ? resolutions.at(-1) : undefined;
  const ended = (moment: Moment) => ({ ...moment, values: { ...moment.values, qualificationId: last.values.qualificationId } });
  const resolvedBefore = reopenings.reduce((sum, { at }, index) => sum + at - (resolutions[index]?.at ?? at), 0);
  const repliesBefore = (until: Moment) => moments.slice(0, moments.indexOf(until) + 1).filter(({ event }) => event.fact?.by === 'AGENT').length;
  return [
    fact('CREATED', first),
    ...reopenings.map((moment) => fact('REOPENED', moment)),
    ...(closing ? [fact('CLOSED', ended(closing))] : []),
    ...(resolutions[0] ? [fact('FIRST_RESOLUTION_TIME', resolutions[0], resolutions[0].at - first.at)] : []),
    ...(final ? [fact('RESOLVED', ended(final)), fact('TOTAL_RESOLUTION_TIME', final, final.at - first.at - resolvedBefore)] : []),
    ...(final && reopenings.length === 0 && repliesBefore(final) <= 1 ? [fact('FIRST_CONTACT_RESOLVED', final)] : []),
    ...(last.isMerged ? [fact('MERGED', moments.findLast(({ event }) => event.type === 'ticket.merged') as Moment)] : []),
    ...responsesOf(moments, fact),
    ...satisfactionOf(moments, fact),
  ];
}

type MakeFact = (kind: string, moment: Pick<Moment, 'at' | 'values'>, value: number, agent?: string | null) => NaiveFact;

function responsesOf(moments: Moment[], fact: MakeFact): NaiveFact[] {
  const replies = moments.filter(({ event }) => event.fact?.by === 'AGENT');
  return replies.flatMap((reply, index) => {
    const { event, values } = reply;
    const when = { at: event.at, values };
    if (index === 0) return [fact('FIRST_RESPONSE_TIME', when, event.at - (moments[0] as Moment).event.at, event.actor)];
    const since = moments.slice(moments.indexOf(replies[index - 1] as Moment), moments.indexOf(reply));
    const cancelled = since.findLastIndex((moment, at) => at > 0 && ((moment.isResolved && !since[at - 1]?.isResolved) || moment.isClosed));
    const question = since.slice(cancelled + 1).find(({ event }) => event.fact?.by === 'REQUESTER');
    return question ? [fact('NEXT_RESPONSE_TIME', when, event.at - question.event.at, event.actor)] : [];
  });
}

function satisfactionOf(moments: Moment[], fact: MakeFact): NaiveFact[] {
  const answer = moments.findLast(({ event }) => event.type === 'survey.answered');
  const score = answer?.event.changes.find(({ field }) => field === 'score')?.after;
  return answer ? [fact('SATISFACTION', answer, score as number)] : [];
}

type Calendars = ReadonlyMap<string, Calendar>;

/** A clock that ended by what it measures tells how long it ran, in open time where the target is. */
function timeOf(id: string, { metric, endedAt, endReason, intervals, target }: StoredClock, calendars: Calendars): NaiveFact[] {
  if (endedAt === null || endReason !== (metric.endsWith('RESPONSE') ? 'REPLY' : 'RESOLUTION')) return [];
  const isBusiness = target.within.unit.startsWith('BUSINESS_');
  const ran = intervals
    .filter(({ isRunning }) => isRunning)
    .map(({ from, to, calendar }) => {
      const office = isBusiness && calendar !== null ? calendars.get(calendar) : undefined;
      const until = Math.min(to ?? endedAt, endedAt);
      return office ? naiveOpenTime(office, from, until) : Math.max(0, until - from);
    });
  const value = ran.reduce((sum, ms) => sum + ms, 0);
  return [{ ticket: id, kind: `${metric}_CLOCK_TIME`, at: endedAt, value, agent: null, values: null }];
}

/** From the state of the clocks that the mutations and the worker wrote. */
function clocksOf({ id, clocks }: StoredTicket, calendars: Calendars): NaiveFact[] {
  return (clocks?.clocks ?? []).flatMap((clock) => [...timeOf(id, clock, calendars), ...outcomesOf(id, clock)]);
}

function outcomesOf(id: string, { metric, state, breachedAt, endedAt, intervals }: StoredClock): NaiveFact[] {
  const paused = (intervals: StoredClock['intervals']) => intervals.filter(({ from, to }) => from !== to || to === null);
  return [
    ...paused(intervals).flatMap(({ from, isRunning }, index, all) =>
      isRunning || all[index - 1]?.isRunning === false ? [] : [{ ticket: id, kind: `${metric}_PAUSED`, at: from, value: null, agent: null, values: null }],
    ),
    ...(breachedAt === null ? [] : [{ ticket: id, kind: `${metric}_BREACHED`, at: breachedAt, value: null, agent: null, values: null }]),
    ...(state === 'MET' ? [{ ticket: id, kind: `${metric}_MET`, at: endedAt as number, value: null, agent: null, values: null }] : []),
  ];
}

/** The backlog at an instant: how many tickets somebody still had to resolve. */
export function naiveBacklog(tickets: readonly StoredTicket[], at: number): number {
  const isOpenAt = (ticket: StoredTicket) => momentsOf(ticket).findLast((moment) => moment.at < at)?.isOpen ?? false;
  return tickets.filter((ticket) => !ticket.uncounted && isOpenAt(ticket)).length;
}
