import { isDeepStrictEqual } from 'node:util';
import { defineEntity, p } from '@mikro-orm/core';
import type { WebLink } from '../attachments/web-link.ts';
import type { Effort, Environment, TicketNature } from '../classification/classification.ts';
import type { Level, Priority } from '../classification/priority.ts';
import { key, time, version } from '../database/row.ts';
import { tableOf } from '../database/tracked-rows.ts';
import type { SlaState } from '../sla/clocks/clock.ts';
import { type ClockStates, clockStatesOf } from '../sla/clocks/clock-states.ts';
import { deadlinesOf } from '../sla/clocks/deadlines.ts';
import type { Calendars } from '../sla/clocks/measure.ts';
import type { Timer } from '../workflows/rules/timers.ts';
import type { Status } from '../workflows/status.ts';
import type { StatusCategory } from '../workflows/workflow.ts';
export type Channel = 'PORTAL' | 'EMAIL' | 'CHAT' | 'PHONE' | 'API' | 'MONITORING';
/** What a merged ticket goes back to when it is separated. */
export interface BeforeMerge {
  statusId: string;
  /** Who had it; they may have left since. */
  assigneeId: string | null;
  /** Whom the merge made watchers and collaborators of the other ticket. */
  watcherIds: readonly string[];
  collaboratorIds: readonly string[];
}

const TicketTable = defineEntity({
  name: 'Ticket',
  tableName: 'ticket',
  properties: {
    ...key,
    version,
    code: p.string(),
    subject: p.string(),
    description: p.text(),
    nature: p.string().$type<TicketNature>(),
    channel: p.string().$type<Channel>(),
    impact: p.string().$type<Level>().strictNullable(),
    urgency: p.string().$type<Level>().strictNullable(),
    priority: p.string().$type<Priority>(),
    isPriorityGiven: p.boolean(),
    effort: p.string().$type<Effort>().strictNullable(),
    statusId: p.uuid(),
    statusCategory: p.string().$type<StatusCategory>(),
    severityId: p.uuid(),
    categoryId: p.uuid().strictNullable(),
    requestTypeId: p.uuid().strictNullable(),
    qualificationId: p.uuid().strictNullable(),
    queueId: p.uuid(),
    assigneeId: p.uuid().strictNullable(),
    watcherIds: p.array<string>(),
    collaboratorIds: p.array<string>(),
    requesterId: p.uuid(),
    creatorId: p.uuid(),
    registeredById: p.uuid(),
    organizationId: p.uuid().strictNullable(),
    department: p.string().strictNullable(),
    environment: p.string().$type<Environment>().strictNullable(),
    entitlementId: p.uuid().strictNullable(),
    isUncovered: p.boolean(),
    isInternal: p.boolean(),
    contactPhone: p.string().strictNullable(),
    contactEmail: p.string().strictNullable(),
    deduplicationKey: p.string().strictNullable(),
    occurrences: p.integer(),
    customFields: p.json<Record<string, unknown>>(),
    checklist: p.json<Record<string, boolean>>(),
    links: p.json<WebLink[]>(),
    workaround: p.text().strictNullable(),
    solutionId: p.uuid().strictNullable(),
    releaseId: p.uuid().strictNullable(),
    followUpOfId: p.uuid().strictNullable(),
    duplicateOfId: p.uuid().strictNullable(),
    mergedIntoId: p.uuid().strictNullable(),
    beforeMerge: p.json<BeforeMerge>().strictNullable(),
    mergedCount: p.integer(),
    openedAt: time(),
    updatedAt: time(),
    firstRespondedAt: time().strictNullable(),
    resolvedAt: time().strictNullable(),
    closedAt: time().strictNullable(),
    closedById: p.uuid().strictNullable(),
    withdrawnAt: time().strictNullable(),
    refusedAt: time().strictNullable(),
    refusalReason: p.string().strictNullable(),
    refusalArticleId: p.uuid().strictNullable(),
    neededBy: time().strictNullable(),
    affectedUsers: p.integer().strictNullable(),
    lastPublicMessageAt: time().strictNullable(),
    surveyScore: p.integer().strictNullable(),
    dueAt: time().strictNullable(),
    firstResponseDueAt: time().strictNullable(),
    nextResponseDueAt: time().strictNullable(),
    breachedAt: time().strictNullable(),
    overdueFrom: time().strictNullable(),
    clocks: p.json<SlaState>().strictNullable(),
    clockStates: p.json<ClockStates>().strictNullable(),
    timers: p.json<readonly Timer[]>().strictNullable(),
    nextDueAt: time().strictNullable(),
    secretCount: p.integer(),
  },
});

/** A need that somebody reported, from its opening to its closing. */
export class Ticket extends TicketTable.class {
  enter(status: Status, at: Date): void {
    this.statusId = status.id;
    this.statusCategory = status.category;
    this.touch(at);
  }

  /** Later than the change before, so that a client that asks for changes since then misses none. */
  touch(at: Date): void {
    this.updatedAt = at > this.updatedAt ? at : new Date(this.updatedAt.getTime() + 1);
  }

  /** A ticket that goes back to work is neither resolved nor withdrawn nor refused; why it was refused stays. */
  needsWork(): void {
    this.resolvedAt = null;
    this.withdrawnAt = null;
    this.refusedAt = null;
  }

  close(byId: string, at: Date): void {
    this.closedById = byId;
    this.closedAt = at;
    this.timers = null;
  }

  /** The deadlines follow from the clocks; they are columns so that an index can order by them. */
  follow(state: SlaState, calendars: Calendars): void {
    const { dueAt, firstResponseDueAt, nextResponseDueAt, breachedAt, overdueFrom } = deadlinesOf(state);
    this.clocks = state;
    this.dueAt = dateOf(dueAt);
    this.firstResponseDueAt = dateOf(firstResponseDueAt);
    this.nextResponseDueAt = dateOf(nextResponseDueAt);
    this.breachedAt = dateOf(breachedAt);
    this.overdueFrom = dateOf(overdueFrom);
    const clockStates = clockStatesOf(state, calendars);
    if (!isDeepStrictEqual(clockStates, this.clockStates)) this.clockStates = clockStates;
  }
}

function dateOf(instant: number | null): Date | null {
  return instant === null ? null : new Date(instant);
}

/** What passes by itself leaves the version as it is. */
export const tickets = tableOf(TicketTable, Ticket, 'clocks', 'timers', 'nextDueAt', 'breachedAt', 'overdueFrom', 'clockStates', 'secretCount');
