import { type Category } from '../classification/category.ts';
import { type Qualification } from '../classification/qualification.ts';
import type { Queue } from '../queues/queue.ts';
import type { PolicyVersion } from '../sla/clocks/select-targets.ts';
import type { Severity } from '../sla/severity.ts';
import type { StatusDefinition, WorkflowDefinition } from '../workflows/rules/definition.ts';
import type { Status, Transition } from '../workflows/status.ts';
import type { ConfigurationDocument } from './document.ts';

/** All that a desk has said of itself and that verbs reason with; what is said anew makes a new version. */
export interface Configuration {
  version: number;
  document: ConfigurationDocument;
  workflow: WorkflowDefinition;
  /** Each list in order of rank, without what is retired. */
  statuses: readonly Status[];
  severities: readonly Severity[];
  categories: readonly Category[];
  qualifications: readonly Qualification[];
  queues: readonly Queue[];
  transitions: readonly Transition[];
  /** Members by the id of their queue. */
  members: ReadonlyMap<string, ReadonlySet<string>>;
  definitions: ReadonlyMap<string, StatusDefinition>;
  /** Policies by id, the first one for everybody; last of all stand the times of the severities. */
  policies: ReadonlyMap<string, PolicyVersion>;
  /** The version in force of each calendar, by the id of the calendar. */
  calendars: Readonly<Record<string, string>>;
  calendarIds: ReadonlyMap<string, string>;
}
