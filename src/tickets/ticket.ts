import { defineEntity, p } from '@mikro-orm/core';
import { tableOf } from '../platform/held-rows.ts';
import { key, time, version } from '../platform/row.ts';
import type { Status } from '../workflows/status.ts';
import type { StatusCategory } from '../workflows/workflow.ts';
import type { Level, Priority } from './priority.ts';

export type TicketNature = 'INCIDENT' | 'REQUEST' | 'CHANGE' | 'ALERT';
export type Channel = 'PORTAL' | 'EMAIL' | 'CHAT' | 'PHONE' | 'API' | 'MONITORING';

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
    impact: p.string().$type<Level>().nullable(),
    urgency: p.string().$type<Level>().nullable(),
    priority: p.string().$type<Priority>(),
    statusId: p.uuid(),
    statusCategory: p.string().$type<StatusCategory>(),
    severityId: p.uuid(),
    categoryId: p.uuid().nullable(),
    queueId: p.uuid(),
    assigneeId: p.uuid().strictNullable(),
    requesterId: p.uuid(),
    creatorId: p.uuid(),
    registeredById: p.uuid(),
    organizationId: p.uuid().nullable(),
    isInternal: p.boolean(),
    contactPhone: p.string().nullable(),
    contactEmail: p.string().nullable(),
    deduplicationKey: p.string().nullable(),
    occurrences: p.integer(),
    openedAt: time(),
    updatedAt: time(),
    firstRespondedAt: time().nullable(),
    resolvedAt: time().nullable(),
    closedAt: time().nullable(),
    closedById: p.uuid().nullable(),
    dueAt: time().nullable(),
    timeLeftMs: p.bigint('number').nullable(),
    firstResponseDueAt: time().nullable(),
  },
});

/** A need somebody brought to the desk, from its opening to its closing. */
export class Ticket extends TicketTable.class {
  enter(status: Status, at: Date): void {
    this.statusId = status.id;
    this.statusCategory = status.category;
    this.updatedAt = at;
  }

  /** A solution is offered: the clock stands still, what is left of the time is kept. */
  resolve(at: Date): void {
    this.resolvedAt = at;
    if (this.dueAt) this.timeLeftMs = this.dueAt.getTime() - at.getTime();
    this.dueAt = null;
    this.firstResponseDueAt = null;
  }

  /** The solution did not hold: the time that was left runs on. */
  reopen(at: Date): void {
    this.resolvedAt = null;
    if (this.timeLeftMs != null) this.dueAt = new Date(at.getTime() + Number(this.timeLeftMs));
    this.timeLeftMs = null;
  }

  close(byId: string, at: Date): void {
    this.closedById = byId;
    this.closedAt = at;
    this.dueAt = null;
    this.firstResponseDueAt = null;
  }

  /** Another severity: what is left of the time grows or shrinks by the difference of the targets. */
  rate(severityId: string, longerMs: number, firstResponseDueAt: Date | null, at: Date): void {
    this.severityId = severityId;
    this.updatedAt = at;
    if (this.dueAt) this.dueAt = new Date(this.dueAt.getTime() + longerMs);
    if (this.timeLeftMs != null) this.timeLeftMs = Number(this.timeLeftMs) + longerMs;
    if (!this.firstRespondedAt && !this.resolvedAt) this.firstResponseDueAt = firstResponseDueAt;
  }

  answer(at: Date): void {
    this.firstRespondedAt = at;
    this.firstResponseDueAt = null;
  }
}

export const tickets = tableOf(TicketTable, Ticket);
