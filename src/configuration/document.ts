import { z } from 'zod';
import { noticeKinds } from '../core/event.ts';
import { metrics } from '../sla/clocks/clock.ts';
import { address, key, label, shortText, text } from './document-values.ts';
import { durationText, warningText } from './duration-text.ts';
import { customField, requestType } from './request-types/form-document.ts';

const webAddress = z.url({ protocol: /^https?$/, hostname: /./, error: 'This is no address of a page, such as https://help.example.' }).max(500);
const time = z.string().regex(/^\d\d:\d\d-\d\d:\d\d$/, 'Hours are written 09:00-18:00.');
const day = z.array(time).max(12);
const date = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const zone = z.string().min(1).max(64);
const keyAndLabel = { key, label };
const locale = z.enum(['es', 'en', 'pt']);
const level = z.enum(['LOW', 'MEDIUM', 'HIGH']);
const priority = z.enum(['URGENT', 'HIGH', 'MEDIUM', 'LOW']);
const participant = z.enum(['CREATOR', 'REQUESTER', 'ASSIGNEE', 'AGENT', 'ADMIN', 'SYSTEM']);

const effect = z.union([
  z.strictObject({ qualify: key.nullable(), natures: z.array(z.enum(['INCIDENT', 'REQUEST', 'CHANGE', 'ALERT'])).optional() }),
  z.strictObject({ assign: z.enum(['ACTOR', 'NOBODY']) }),
  z.strictObject({ notify: z.enum(['REQUESTER', 'ASSIGNEE', 'QUEUE']), template: key.optional() }),
]);

const desk = z.strictObject({
  name: shortText,
  locale,
  timeZone: zone,
  closurePolicy: z.enum(['CREATOR', 'AUTOMATIC']),
  onBehalfCreator: z.enum(['REGISTRANT', 'REQUESTER']).default('REGISTRANT'),
  /** Of everybody whose role gives more than that of requesters, who can do nothing in a session in which they used none. */
  requiresSecondFactor: z.boolean().default(false),
  /** The ticket types in use (crm E7). */
  modules: z
    .array(z.enum(['CUSTOMER', 'INTERNAL']))
    .min(1)
    .default(['CUSTOMER', 'INTERNAL']),
  /** What happens to a request that no entitlement covers (platform O1). */
  withoutEntitlement: z.enum(['ACCEPT', 'REFUSE', 'FLAG', 'QUEUE']).default('ACCEPT'),
  uncoveredQueue: key.optional(),
  /** Who signs up without an invitation: nobody, addresses whose domain an organization lists, or also others, who wait for an admin (platform O15). */
  signUp: z.enum(['OFF', 'BY_DOMAIN', 'APPROVAL']).default('OFF'),
  /** Whether those who sign up see all tickets of the organization that they come to (platform O15). */
  signUpFollows: z.boolean().default(false),
  /** Whether people of an organization read how many of its tickets were created and resolved, and how many in time. */
  organizationReports: z.boolean().default(false),
  /** What becomes of a mail from an address of nobody: a notice once a day, a new requester, or one only where an organization lists the domain. */
  unknownSenders: z.enum(['REFUSE', 'CREATE', 'BY_DOMAIN']).default('REFUSE'),
  /** What becomes of an answer by somebody of the desk who is not on the ticket: a note among agents, or a reply of theirs, who watch it from then on. */
  answersOfOthers: z.enum(['NOTE', 'WATCH']).default('NOTE'),
  /** Kinds of news that nobody switches off altogether, and those that go to nobody by mail; what is told by mail only is not among these. */
  alwaysTold: z.array(z.enum(noticeKinds)).max(10).default([]),
  notByMail: z
    .array(z.enum(noticeKinds).exclude(['NOTIFIED']))
    .max(10)
    .default([]),
  /** What requesters may set when they open a ticket; ALERT is the nature of that name and the channel MONITORING (servicedesk G1). */
  requestersSet: z.array(z.enum(['SEVERITY', 'PRIORITY', 'EFFORT', 'ALERT'])).default([]),
  /** The resolved status that a recovery moves the ticket of an alert to; without it a recovery is only recorded (servicedesk G1). */
  recovery: key.optional(),
  /** The resolved status of tickets that their creators withdraw; without it none is withdrawn. */
  withdrawal: key.optional(),
  /** The resolved status of what is refused at admission as no ticket; without it nothing is (clinic D10). */
  refusal: key.optional(),
  /** The status that escalation moves a ticket to (clinic D7). */
  escalation: key.optional(),
  /** The address of the pages that people use, to which the links in mails lead. */
  portal: webAddress.optional(),
  /** What else looks like a credential in a text: words that one follows, and what tokens begin with (platform O2). */
  secretWords: z.array(shortText).max(50).default([]),
  secretPrefixes: z
    .array(shortText.refine((text) => /^\S{3,}$/.test(text), 'It has 3 or more characters, and no blanks.'))
    .max(50)
    .default([]),
  /** Effects of opening a ticket (servicedesk G4, platform O7). */
  onOpening: z.array(effect).max(10).optional(),
  /** Effects of a requester's reply (platform O10). */
  onAnswer: z.array(effect).max(10).optional(),
});

const calendar = z.strictObject({
  ...keyAndLabel,
  timeZone: zone,
  weekly: z.strictObject({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }).partial(),
  /** Public holidays of a country or one of its regions, filled in for ten years. */
  holidays: z.strictObject({ country: z.string().regex(/^[A-Z]{2}$/), region: z.string().max(10).optional() }).optional(),
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
    .array(z.string().regex(/^(assignee|qualification|category|checklist|workaround|field:[a-z][a-z0-9_]{0,62})$/))
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
