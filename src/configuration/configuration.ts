import type { CalendarVersions } from '../calendars/calendar-versions.ts';
import type { Calendar } from '../calendars/time/calendar.ts';
import { type Category } from '../classification/category.ts';
import { type Qualification } from '../classification/qualification.ts';
import type { Queue } from '../queues/queue.ts';
import type { PolicyVersion } from '../sla/clocks/select-targets.ts';
import type { Severity } from '../sla/severity.ts';
import type { StatusDefinition, WorkflowDefinition } from '../workflows/rules/definition.ts';
import type { Status, Transition } from '../workflows/status.ts';
import type { ConfigurationDocument } from './document.ts';
import type { RequestType } from './request-types/request-type.ts';

/** A tenant's configuration as verbs use it; every change makes a new version. */
export interface Configuration {
  version: number;
  document: ConfigurationDocument;
  workflow: WorkflowDefinition;
  /** Each list in order of rank, without retired items. */
  statuses: readonly Status[];
  severities: readonly Severity[];
  categories: readonly Category[];
  qualifications: readonly Qualification[];
  queues: readonly Queue[];
  requestTypes: readonly RequestType[];
  transitions: readonly Transition[];
  /** Member ids by queue id. */
  members: ReadonlyMap<string, ReadonlySet<string>>;
  definitions: ReadonlyMap<string, StatusDefinition>;
  /** Policies by id in order of rank: the first applies to every ticket, the last one holds the target times of the severities. */
  policies: ReadonlyMap<string, PolicyVersion>;
  /** The newest version id of each calendar, by calendar id. */
  calendars: Readonly<Record<string, string>>;
  /** The definitions of these versions, so that anyone who has the configuration can count time. */
  calendarVersions: CalendarVersions;
  /** The version in force of each calendar, by the key of the calendar. */
  calendarsByKey: ReadonlyMap<string, Calendar>;
}
