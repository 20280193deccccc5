import { z } from 'zod';
import { metrics } from '../sla/clocks/clock.ts';
import { desk, effect } from './desk-document.ts';
import { address, key, label, locale, shortText, text, zone } from './document-values.ts';
import { durationText, warningText } from './duration-text.ts';
import { customField, requestType } from './request-types/form-document.ts';
import { toldBy } from './schema-texts.ts';

const time = z.string().regex(/^\d\d:\d\d-\d\d:\d\d$/, toldBy('hours'));
const day = z.array(time).max(12);
const date = z.string().regex(/^\d{4}-\d\d-\d\d$/, toldBy('date'));
const keyAndLabel = { key, label };
const level = z.enum(['LOW', 'MEDIUM', 'HIGH']);
const priority = z.enum(['URGENT', 'HIGH', 'MEDIUM', 'LOW']);
const participant = z.enum(['CREATOR', 'REQUESTER', 'ASSIGNEE', 'AGENT', 'ADMIN', 'SYSTEM']);

const calendar = z.strictObject({
  ...keyAndLabel,
  timeZone: zone,
  weekly: z.strictObject({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }).partial(),
  /** Public holidays of a country or one of its regions, filled in for ten years. */
  holidays: z.strictObject({ country: z.string().regex(/^[A-Z]{2}$/, toldBy('country')), region: z.string().max(10).optional() }).optional(),
  overrides: z
    .array(z.strictObject({ from: date, to: date.optional(), hours: day }))
    .max(500)
    .default([]),
});

const timer = z.strictObject({
  key,
  after: durationText,
  since: z.enum(['ENTERED', 'REPLY']).default('ENTERED'),
  calendar: key.optional(),
  remind: z.union([z.literal(true), key]).optional(),
  moveTo: key.optional(),
  qualify: key.optional(),
});

const status = z.strictObject({
  ...keyAndLabel,
  category: z.enum(['NEW', 'OPEN', 'PENDING', 'ON_HOLD', 'RESOLVED', 'CLOSED']),
  /** The mode of each clock; by default a pending status pauses the resolution clocks. */
  clocks: z.partialRecord(z.enum(metrics), z.enum(['RUN', 'PAUSE', 'STOP'])).optional(),
  survey: z.boolean().optional(),
  review: z.boolean().optional(),
  onReply: key.optional(),
  onAssign: key.optional(),
  onUnassign: key.optional(),
  onRelease: key.optional(),
  timers: z.array(timer).max(20).optional(),
});

const transition = z.strictObject({
  from: z.union([key.transform((single) => [single]), z.array(key).min(1).max(100)]),
  to: key,
  by: z.array(participant).max(6),
  requires: z
    .array(z.string().regex(/^(assignee|qualification|category|checklist|workaround|field:[a-z][a-z0-9_]{0,62})$/, toldBy('requirement')))
    .max(50)
    .optional(),
  effects: z.array(effect).max(10).optional(),
});

const severity = z.strictObject({ ...keyAndLabel, targetTime: durationText, responseTime: durationText.optional() });

const queue = z.strictObject({
  ...keyAndLabel,
  order: z.enum(['DUE_TIME', 'PRIORITY', 'FIRST_IN', 'SIMPLE_FIRST']).default('DUE_TIME'),
  visibility: z.enum(['TENANT', 'MEMBERS']).default('TENANT'),
  members: z.array(address).max(1_000).default([]),
  assignment: z.enum(['MANUAL', 'NEXT_AVAILABLE']).default('MANUAL'),
  /** Support level, and where its agents escalate to and whom that notifies (clinic D7). */
  level: z.int().min(1).max(9).optional(),
  escalatesTo: key.optional(),
  escalationTells: z.array(address).max(100).optional(),
});

/** An address that mails are sent to, and what their tickets get. */
const defaults = { queue: key.optional(), category: key.optional(), severity: key.optional(), locale: locale.optional() };
const supportAddress = z.strictObject({ key, address, ...defaults });

const target = z.strictObject({
  metric: z.enum(metrics),
  severity: key.optional(),
  priority: priority.optional(),
  entitlement: z.enum(['DEVELOPMENT', 'PRODUCTION']).optional(),
  category: key.optional(),
  within: durationText,
  calendar: key.optional(),
  warnings: z.array(warningText).max(10).optional(),
});

/** A mail in one language; its HTML is made from the body where it has none. */
const wording = { subject: shortText, body: text(50_000), html: text(50_000).optional() };
const template = z.strictObject({ key, ...wording, translations: z.partialRecord(locale, z.strictObject(wording)).optional() });

const role = z.strictObject({ ...keyAndLabel, permissions: z.array(z.string().max(63)).min(1).max(100) });

const matrix = z.record(level, z.record(level, priority));

/** The whole configuration document that `relevo config` reads and writes; an omitted section stays as it is. */
export const configurationDocument = z.strictObject({
  desk,
  calendars: z.array(calendar).max(100).default([]),
  statuses: z.array(status).min(1).max(100),
  transitions: z.array(transition).max(1_000),
  severities: z.array(severity).min(1).max(50),
  /** Those of tickets and articles; one may be part of another that stands before it. */
  categories: z
    .array(z.strictObject({ ...keyAndLabel, parent: key.optional() }))
    .max(500)
    .default([]),
  qualifications: z.array(z.strictObject(keyAndLabel)).max(200).default([]),
  queues: z.array(queue).min(1).max(500),
  priorityMatrix: matrix.optional(),
  fields: z.array(customField).max(200).default([]),
  checklist: z.array(z.strictObject(keyAndLabel)).max(100).default([]),
  /** What people ask for, each with its form (servicedesk G10). */
  requestTypes: z.array(requestType).max(200).default([]),
  /** The words of mails, in the language of the desk and in others; with the key of a built-in one it takes its place. */
  templates: z.array(template).max(500).default([]),
  policies: z
    .array(z.strictObject({ ...keyAndLabel, targets: z.array(target).max(500) }))
    .max(50)
    .default([]),
  /** The desk's own; the built-in ones are in no document. */
  roles: z.array(role).max(100).default([]),
  supportAddresses: z.array(supportAddress).max(50).default([]),
});

export type ConfigurationDocument = z.output<typeof configurationDocument>;
export type WrittenConfiguration = z.input<typeof configurationDocument>;
export type Section = keyof ConfigurationDocument;
export type Label = z.output<typeof label>;
