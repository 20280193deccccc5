/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A text among agents on a ticket. */
export type AddNoteInput = {
  /** The text; 1 to 50,000 characters. */
  body: string;
  /** The version the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** Agents whom it addresses, and who are told; each must be able to see the queue (NOT_AN_AGENT). 20 at most. */
  mentions?: Array<string | number> | null | undefined;
  /** The ticket. NOT_FOUND when the caller sees none. */
  ticketId: string | number;
};

/** To when the clock of the desk goes. */
export type AdvanceClockInput = {
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** Later than the desk's clock shows now (CLOCK_GOES_FORWARD). */
  to: string;
};

/** Where somebody is. It is forgotten after 30 seconds: say it again every 15 for as long as it is so. */
export type AnnouncePresenceInput = {
  /** What the caller does there; null or left out says goodbye. */
  activity?: PresenceActivity | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** The ticket; one the caller does not see is refused with NOT_FOUND. */
  ticketId: string | number;
};

/** Answers to the intake checklist. */
export type AnswerChecklistInput = {
  /** What was asked now; earlier answers to other items stay. */
  checklist: Array<ChecklistAnswerInput>;
  /** The version the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** The ticket. NOT_FOUND when the caller sees none. */
  ticketId: string | number;
};

/** How the help was. */
export type AnswerSurveyInput = {
  /** In your own words; 1 to 5,000 characters. */
  comment?: string | null | undefined;
  /** The version the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** From 1, the worst, to 5, the best. */
  score: number;
  /** The ticket. NOT_FOUND when the caller sees none. */
  ticketId: string | number;
};

/** The whole desk, or some sections of it. */
export type ApplyConfigurationInput = {
  /** Whether open tickets go under it too: time they used stays used, the rest runs on the new target. Else they keep what they were promised. Ask `configurationPreview` first. */
  applyToOpenTickets?: boolean | null | undefined;
  /** As `configuration { document }` gives it. A section that is left out stays as it is, one that is there is whole: things it no longer names are retired. INVALID_CONFIGURATION tells every fault with its path. */
  document: unknown;
  /** The version of the configuration the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
};

/** Which article. */
export type ArchiveArticleInput = {
  /** The article. */
  articleId: string | number;
  /** The version the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
};

/** Who may read a published article. */
export type ArticleAudience =
  /** Agents only. */
  | 'AGENTS'
  /** Everybody in the desk. */
  | 'EVERYONE';

/** Which articles, among those the viewer may read. */
export type ArticleFilter = {
  /** For one of these audiences. */
  audience?: Array<ArticleAudience> | null | undefined;
  /** In one of these states. */
  state?: Array<ArticleState> | null | undefined;
};

/** Where an article stands. */
export type ArticleState =
  /** No longer true or needed. */
  | 'ARCHIVED'
  /** Being written. */
  | 'DRAFT'
  /** Answers needs. */
  | 'PUBLISHED';

/** To whom a ticket goes. */
export type AssignTicketInput = {
  /** An agent who can see the queue (NOT_AN_AGENT otherwise); null: back to the queue. */
  assigneeId?: string | number | null | undefined;
  /** The version the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** The ticket. NOT_FOUND when the caller sees none. */
  ticketId: string | number;
};

/** To whom a step gives the ticket. */
export type AssignTo =
  /** To whoever takes the step. */
  | 'ACTOR'
  /** Back to its queue. */
  | 'NOBODY';

/** Dates on which other hours hold than in a usual week. */
export type CalendarOverrideInput = {
  /** The first date, such as 2026-12-24; from 2000 to 2199. */
  from: string;
  /** What opens on each of these dates; none when the desk is closed. */
  hours: Array<OpenIntervalInput>;
  /** The last date; the first one when left out. */
  to?: string | null | undefined;
};

/** What becomes of an entitlement; what is left out stays. */
export type ChangeEntitlementInput = {
  /** Which entitlement. */
  entitlementId: string | number;
  /** The version the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** The key of an SLA policy; null: what is promised to all. */
  policy?: string | null | undefined;
  /** The first instant at which it covers; it has one always, so null leaves it. */
  validFrom?: string | null | undefined;
  /** The first instant at which it covers no longer; null takes its end away. */
  validTo?: string | null | undefined;
};

/** How grave a ticket is after all. */
export type ChangeTicketSeverityInput = {
  /** The version the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** The key of a severity. */
  severity: string;
  /** The ticket. NOT_FOUND when the caller sees none. */
  ticketId: string | number;
};

/** To which status a ticket goes. */
export type ChangeTicketStatusInput = {
  /** The version the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** The key of a status. Resolving and closing have mutations of their own: TRANSITION_NOT_ALLOWED, with `use` in the details. */
  status: string;
  /** The ticket. NOT_FOUND when the caller sees none. */
  ticketId: string | number;
};

/** How a ticket arrived. */
export type Channel =
  /** From a partner's system. */
  | 'API'
  /** In a chat. */
  | 'CHAT'
  /** By mail; its sender is the creator. */
  | 'EMAIL'
  /** From a monitoring system. */
  | 'MONITORING'
  /** By phone, written down by an agent. */
  | 'PHONE'
  /** Through a frontend on this API. */
  | 'PORTAL';

/** Compares a Channel. Several comparators must all hold. */
export type ChannelComparator = {
  /** Is this one. */
  eq?: Channel | null | undefined;
  /** Is one of these. */
  in?: Array<Channel> | null | undefined;
  /** Is another one. */
  neq?: Channel | null | undefined;
  /** Is none of these. */
  nin?: Array<Channel> | null | undefined;
};

/** An answer to an item of the desk's intake checklist. */
export type ChecklistAnswerInput = {
  /** Yes or no. */
  isChecked: boolean;
  /** The key of the item; an unknown one is refused with NOT_FOUND. */
  key: string;
};

/** What ended a clock. */
export type ClockEnding =
  /** The closing of the ticket. */
  | 'CLOSING'
  /** The ticket was merged into another one. */
  | 'MERGED'
  /** The policy no longer has such a target. */
  | 'POLICY_REMOVED'
  /** A public answer of an agent. */
  | 'REPLY'
  /** A solution; a first response ended so is satisfied by resolution. */
  | 'RESOLUTION';

/** What a status does to a clock. What is resolved or closed stops every clock, whatever is said here. */
export type ClockMode =
  /** It stands, and its deadline is null meanwhile. */
  | 'PAUSE'
  /** It runs. */
  | 'RUN'
  /** It ends. */
  | 'STOP';

/** What became of a clock so far. */
export type ClockState =
  /** Its deadline has passed, and it goes on counting. */
  | 'BREACHED'
  /** It lost its sense: the ticket was merged, resolved before an answer was due, or the policy was taken away. */
  | 'CANCELLED'
  /** It ended in time. */
  | 'MET'
  /** It ended too late. */
  | 'MISSED'
  /** It stands, for the status says so; its deadline is null and the time left stays. */
  | 'PAUSED'
  /** It runs, and there is time left. */
  | 'RUNNING';

/** Which ticket to close. */
export type CloseTicketInput = {
  /** The version the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** The key of a status of category CLOSED; the first the caller may go to when left out. */
  status?: string | null | undefined;
  /** The ticket. NOT_FOUND when the caller sees none. */
  ticketId: string | number;
};

/** How tickets of a desk are closed. There is no policy under which an agent or an admin closes the ticket of somebody else. */
export type ClosurePolicy =
  /** Only the workflow's clock closes. */
  | 'AUTOMATIC'
  /** The creator closes a resolved ticket by hand. */
  | 'CREATOR';

/** What becomes of a thing of the configuration. */
export type ConfigurationChangeKind =
  /** It is new. */
  | 'ADDED'
  /** It says something else than before, or stands in another place. */
  | 'CHANGED'
  /** It is no longer offered; what has it keeps it. */
  | 'RETIRED';

/** A new article; it begins as a draft. */
export type CreateArticleInput = {
  /** EVERYONE when left out. */
  audience?: ArticleAudience | null | undefined;
  /** The text in Markdown; 1 to 100,000 characters. */
  body: string;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** What it answers; 1 to 200 characters. */
  title: string;
};

/** An organization's new right to support. */
export type CreateEntitlementInput = {
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** Whose right it is. */
  organizationId: string | number;
  /** The key of an SLA policy for what it covers. */
  policy?: string | null | undefined;
  /** Which environments it covers. */
  type: EntitlementType;
  /** The first instant at which it covers; now when left out. */
  validFrom?: string | null | undefined;
  /** The first instant at which it covers no longer; without an end when left out. INVALID before `validFrom`. */
  validTo?: string | null | undefined;
};

/** A new release. */
export type CreateReleaseInput = {
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** What to call it, unlike any other of the desk (ALREADY_EXISTS); 1 to 200 characters. */
  name: string;
};

/** A person who joins the desk. */
export type CreateUserInput = {
  /** The address to sign in with, one person's within the desk. ALREADY_EXISTS otherwise. */
  email: string;
  /** Follows every ticket of the organization; false when left out. */
  followsOrganization?: boolean | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** es, en or pt; messages come in this language. */
  locale?: string | null | undefined;
  /** The name to show; 1 to 200 characters. */
  name: string;
  /** The organization the person belongs to. */
  organizationId?: string | number | null | undefined;
  /** For whom a requester asks. */
  requesterKind?: RequesterKind | null | undefined;
  /** What the person is to the desk. */
  role: Role;
};

/** One of the values a choice has. */
export type CustomFieldOptionInput = {
  /** Its stable name for programs, unique in the field. */
  key: string;
  /** What the desk calls it. */
  label: LabelInput;
};

/** What a field of the desk's own holds. */
export type CustomFieldType =
  /** Yes or no. */
  | 'BOOLEAN'
  /** The key of one of its options. */
  | 'CHOICE'
  /** A date, such as 2026-12-25. */
  | 'DATE'
  /** A number. */
  | 'NUMBER'
  /** A text, of 5,000 characters at most. */
  | 'TEXT';

/** Compares an instant. Several comparators must all hold. */
export type DateTimeComparator = {
  /** At this instant. */
  eq?: string | null | undefined;
  /** After this instant. */
  gt?: string | null | undefined;
  /** After or at this instant. */
  gte?: string | null | undefined;
  /** True: there is none. False: there is one. */
  isNull?: boolean | null | undefined;
  /** Before this instant. */
  lt?: string | null | undefined;
  /** Before or at this instant. */
  lte?: string | null | undefined;
};

/** Which tickets a desk has. */
export type DeskModule =
  /** Those of requesters. */
  | 'CUSTOMER'
  /** Those of its own organization, which requesters never see. */
  | 'INTERNAL';

/** Which solved ticket. */
export type DraftArticleFromTicketInput = {
  /** The version the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** The ticket. NOT_FOUND when the caller sees none. */
  ticketId: string | number;
};

/** What a time is counted in. */
export type DurationUnit =
  /** So many working dates later at the same local time; no multiple of hours. */
  | 'BUSINESS_DAYS'
  /** While the calendar is open. */
  | 'BUSINESS_HOURS'
  /** While the calendar is open. */
  | 'BUSINESS_MINUTES'
  /** 24 hours each. */
  | 'DAYS'
  /** Round the clock. */
  | 'HOURS'
  /** Round the clock. */
  | 'MINUTES';

/** The words of a ticket, and who is to be asked; what is left out stays. */
export type EditTicketInput = {
  /** The address of whoever reports it; null for none. */
  contactEmail?: string | null | undefined;
  /** The phone of whoever reports it; at most 40 characters, null for none. */
  contactPhone?: string | null | undefined;
  /** The department it concerns; 1 to 200 characters, null for none. Agents only. */
  department?: string | null | undefined;
  /** What is wrong or wanted, whole; 1 to 50,000 characters, never null. Agents only. */
  description?: string | null | undefined;
  /** The version the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** In a few words; 1 to 200 characters, never null. Agents only. */
  subject?: string | null | undefined;
  /** The ticket. NOT_FOUND when the caller sees none. */
  ticketId: string | number;
};

/** What a step does beside. */
export type EffectKind =
  /** Gives the ticket to somebody, or back to its queue. */
  | 'ASSIGN'
  /** Tells somebody. */
  | 'NOTIFY'
  /** Sets the qualification, or takes it back. */
  | 'QUALIFY';

/** How much work a ticket is expected to be; small ones are offered early where a queue says so. */
export type Effort =
  /** A piece of work. */
  | 'LARGE'
  /** Done in a while. */
  | 'MEDIUM'
  /** Done at once. */
  | 'SMALL';

/** Compares a Effort. Several comparators must all hold. */
export type EffortComparator = {
  /** Is this one. */
  eq?: Effort | null | undefined;
  /** Is one of these. */
  in?: Array<Effort> | null | undefined;
  /** Is another one. */
  neq?: Effort | null | undefined;
  /** Is none of these. */
  nin?: Array<Effort> | null | undefined;
};

/** Which environments an entitlement covers. */
export type EntitlementType =
  /** Those that are not production. */
  | 'DEVELOPMENT'
  /** Production. */
  | 'PRODUCTION';

/** Where the trouble is. */
export type Environment =
  /** Where nobody works yet: anything but production. */
  | 'DEVELOPMENT'
  /** Where people work. */
  | 'PRODUCTION';

/** Compares a Environment. Several comparators must all hold. */
export type EnvironmentComparator = {
  /** Is this one. */
  eq?: Environment | null | undefined;
  /** Is one of these. */
  in?: Array<Environment> | null | undefined;
  /** Is another one. */
  neq?: Environment | null | undefined;
  /** Is none of these. */
  nin?: Array<Environment> | null | undefined;
};

/** What goes to the next level, and why. */
export type EscalateTicketInput = {
  /** The version the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** Why this level cannot solve it; stands in the history, for agents. 1 to 500 characters. */
  reason: string;
  /** The ticket. NOT_FOUND when the caller sees none. */
  ticketId: string | number;
};

/** Which events: every part that is given must hold. */
export type EventFilter = {
  /** By who did it. */
  actorId?: IdComparator | null | undefined;
  /** By when it happened. */
  occurredAt?: DateTimeComparator | null | undefined;
  /** Events of tickets that are like this now. */
  ticket?: TicketFilter | null | undefined;
  /** By the id of the ticket. */
  ticketId?: IdComparator | null | undefined;
  /** By type. */
  type?: StringComparator | null | undefined;
};

/** What another system keeps. */
export type ExternalType =
  /** A group. */
  | 'GROUP'
  /** A chance of business. */
  | 'OPPORTUNITY'
  /** Anything else. */
  | 'RECORD';

/** Who sees and sets a field of the desk's own. */
export type FieldAudience =
  /** The desk's people only. */
  | 'AGENTS'
  /** Requesters too. */
  | 'EVERYONE';

/** A field of the desk's own. Read row by row along the order of the list. A field the viewer may not know of is empty. */
export type FieldFilter = {
  /** Is exactly this text, number or yes or no. */
  eq?: unknown;
  /** True: nobody filled it in. False: somebody did. */
  isNull?: boolean | null | undefined;
  /** Its key; an unknown one is empty everywhere. */
  key: string;
};

/** Who gets the creator's part. */
export type HandOverTicketInput = {
  /** The person who may close the ticket from now on; never the admin who hands it over. */
  creatorId: string | number;
  /** The version the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** Why; stands in the history. 1 to 500 characters. */
  reason: string;
  /** The ticket. NOT_FOUND when the caller sees none. */
  ticketId: string | number;
};

/** Whose public holidays close the desk; they are put in for the next ten years whenever the calendar changes. */
export type HolidaysInput = {
  /** A country by ISO 3166, such as ES. */
  country: string;
  /** A region of it, such as MD; the holidays of the whole country when left out. */
  region?: string | null | undefined;
};

/** Compares an id. Several comparators must all hold. */
export type IdComparator = {
  /** Is this one. */
  eq?: string | number | null | undefined;
  /** Is one of these. */
  in?: Array<string | number> | null | undefined;
  /** True: there is none. False: there is one. */
  isNull?: boolean | null | undefined;
  /** Is another one. */
  neq?: string | number | null | undefined;
  /** Is none of these. */
  nin?: Array<string | number> | null | undefined;
};

/** A key for a partner system. */
export type IssueApiKeyInput = {
  /** When it ends by itself; never when left out. */
  expiresAt?: string | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** The name it acts under; 1 to 200 characters. */
  name: string;
  /** The organization it speaks for: it sees that organization's tickets and opens tickets for its people only. Such a key cannot hold ticket:read_all, people:read, ticket:hand_over or tenant:admin (NOT_ALLOWED). */
  organizationId?: string | number | null | undefined;
  /** What it may do, of: ticket:read, ticket:read_all, ticket:write, ticket:work, ticket:hand_over, note:read, note:write, article:read, article:write, article:publish, people:read, release:publish, tenant:admin, tenant:clock. Nobody hands out what they do not hold (NOT_ALLOWED). */
  permissions: Array<string>;
  /** For whom the tickets are that it opens without saying; the caller when left out. */
  requesterId?: string | number | null | undefined;
};

/** One of the desk's own things, by id or by key. */
export type KeyedFilter = {
  /** By id. */
  id?: IdComparator | null | undefined;
  /** By key. */
  key?: StringComparator | null | undefined;
};

/** What the desk calls a thing, by language; one is needed at least. */
export type LabelInput = {
  /** In English; 1 to 200 characters. */
  en?: string | null | undefined;
  /** In Spanish; 1 to 200 characters. */
  es?: string | null | undefined;
  /** In Portuguese; 1 to 200 characters. */
  pt?: string | null | undefined;
};

/** Of impact or of urgency. */
export type Level =
  /** Much. */
  | 'HIGH'
  /** Little. */
  | 'LOW'
  /** Some; what counts when nothing is said. */
  | 'MEDIUM';

/** Compares a Level. Several comparators must all hold. */
export type LevelComparator = {
  /** Is this one. */
  eq?: Level | null | undefined;
  /** Is one of these. */
  in?: Array<Level> | null | undefined;
  /** Is another one. */
  neq?: Level | null | undefined;
  /** Is none of these. */
  nin?: Array<Level> | null | undefined;
};

/** What solves a ticket. */
export type LinkSolutionInput = {
  /** An article the caller may read. Null, or left out: none. */
  articleId?: string | number | null | undefined;
  /** The version the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** The ticket. NOT_FOUND when the caller sees none. */
  ticketId: string | number;
};

/** Which ticket says what another one said before. */
export type MarkDuplicateInput = {
  /** The version the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** The earlier ticket, which may be closed. Null, or left out: it is no duplicate. */
  ofId?: string | number | null | undefined;
  /** The ticket. NOT_FOUND when the caller sees none. */
  ticketId: string | number;
};

/** Which ticket goes on in which other one. */
export type MergeTicketsInput = {
  /** The version the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** The ticket in which it goes on: open, and merged into no other itself. */
  intoId: string | number;
  /** The ticket. NOT_FOUND when the caller sees none. */
  ticketId: string | number;
};

/** Who may read a message. */
export type MessageKind =
  /** Those with note:read: agents among themselves. */
  | 'NOTE'
  /** Everybody who sees the ticket. */
  | 'PUBLIC';

/** To which queue a ticket goes. */
export type MoveTicketInput = {
  /** The version the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** The queue where it will wait, unassigned. */
  queueId: string | number;
  /** The ticket. NOT_FOUND when the caller sees none. */
  ticketId: string | number;
};

/** Whom a step tells. */
export type NotifyWhom =
  /** Who works on it. */
  | 'ASSIGNEE'
  /** The members of its queue. */
  | 'QUEUE'
  /** Whom the ticket is for. */
  | 'REQUESTER';

/** Who counts as the creator when an agent or a key opens a ticket for a requester. */
export type OnBehalfCreator =
  /** Whoever opened it. */
  | 'REGISTRANT'
  /** The person it is for. */
  | 'REQUESTER';

/** A time of a day during which the desk is open. */
export type OpenIntervalInput = {
  /** Local time, such as 18:00; 24:00 is the end of the day, and one at or before the opening is on the next day. */
  closes: string;
  /** Local time, such as 09:00. */
  opens: string;
};

/** A need that enters the desk. `severity`, `category` and `queue` are keys of the desk's own things; an unknown one is refused with NOT_FOUND. */
export type OpenTicketInput = {
  /** The key of a category. */
  category?: string | null | undefined;
  /** PORTAL when left out, API for a key. */
  channel?: Channel | null | undefined;
  /** Answers to the intake checklist. */
  checklist?: Array<ChecklistAnswerInput> | null | undefined;
  /** The address of whoever reports it. */
  contactEmail?: string | null | undefined;
  /** The phone of whoever reports it; at most 40 characters. */
  contactPhone?: string | null | undefined;
  /** Names an alert: while a ticket of the same caller with this key is not closed, a repetition counts as its occurrence and answers that ticket. */
  deduplicationKey?: string | null | undefined;
  /** The department it concerns; 1 to 200 characters. */
  department?: string | null | undefined;
  /** What is wrong or wanted, whole; 1 to 50,000 characters. */
  description: string;
  /** How much work it is expected to be. */
  effort?: Effort | null | undefined;
  /** Where the trouble is: it decides which entitlement covers the ticket. NO_ENTITLEMENT where none does and the desk refuses such tickets; any will do when left out. */
  environment?: Environment | null | undefined;
  /** Values of the desk's own fields, an object by their keys. NOT_FOUND for an unknown key, INVALID for a value of another type, FIELD_REQUIRED where one is missing; the path names the key. */
  fields?: unknown;
  /** The closed ticket that this one goes on from: NOT_CLOSED while it is not. Agents and keys that name no requester get its requester and organization. */
  followUpOfId?: string | number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** How much it affects; with the urgency it gives the priority. */
  impact?: Level | null | undefined;
  /** A problem of the desk's own organization, never visible to requesters; only agents may say true. */
  isInternal?: boolean | null | undefined;
  /** INCIDENT when left out. */
  nature?: TicketNature | null | undefined;
  /** The requester's organization when left out. */
  organizationId?: string | number | null | undefined;
  /** The key of a queue; the first when left out. */
  queue?: string | null | undefined;
  /** Whom it is for: the caller when left out, for a key the person it was issued for. Others than oneself only for agents and keys (NOT_ALLOWED). */
  requesterId?: string | number | null | undefined;
  /** The key of a severity; the least grave when left out. */
  severity?: string | null | undefined;
  /** In a few words; 1 to 200 characters. */
  subject: string;
  /** How soon it is needed. */
  urgency?: Level | null | undefined;
};

/** Which end comes first. */
export type OrderDirection =
  /** The smallest or earliest. */
  | 'ASC'
  /** The greatest or latest. */
  | 'DESC';

/** What somebody does at a ticket. */
export type PresenceActivity =
  /** Has it on the screen. */
  | 'VIEWING'
  /** Writes an answer or a note. */
  | 'WRITING';

/** Impact by urgency. */
export type Priority =
  /** One high, the other medium. */
  | 'HIGH'
  /** The rest. */
  | 'LOW'
  /** Both medium, or one high and the other low. */
  | 'MEDIUM'
  /** High impact and high urgency. */
  | 'URGENT';

/** Compares a Priority. Several comparators must all hold. */
export type PriorityComparator = {
  /** Is this one. */
  eq?: Priority | null | undefined;
  /** Is one of these. */
  in?: Array<Priority> | null | undefined;
  /** Is another one. */
  neq?: Priority | null | undefined;
  /** Is none of these. */
  nin?: Array<Priority> | null | undefined;
};

/** A priority for each impact and urgency. */
export type PriorityMatrixInput = {
  /** Of high impact. */
  high: PriorityRowInput;
  /** Of low impact. */
  low: PriorityRowInput;
  /** Of medium impact. */
  medium: PriorityRowInput;
};

/** The priorities of one impact, by urgency. */
export type PriorityRowInput = {
  /** Of high urgency. */
  high: Priority;
  /** Of low urgency. */
  low: Priority;
  /** Of medium urgency. */
  medium: Priority;
};

/** Which article. */
export type PublishArticleInput = {
  /** The article. */
  articleId: string | number;
  /** The version the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
};

/** Which release is out. */
export type PublishReleaseInput = {
  /** The version the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** The release. */
  releaseId: string | number;
};

/** What a ticket finally was. */
export type QualifyTicketInput = {
  /** The version the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** The key of a qualification. Null, or left out: none. */
  qualification?: string | null | undefined;
  /** The ticket. NOT_FOUND when the caller sees none. */
  ticketId: string | number;
};

/** What becomes of a ticket that enters a queue. */
export type QueueAssignment =
  /** It waits until somebody takes or gives it. */
  | 'MANUAL'
  /** It goes to the member who is available and was given none for the longest time; where nobody is, it waits. */
  | 'NEXT_AVAILABLE';

/** Which waiting ticket is the next one. */
export type QueueOrdering =
  /** The one due first. */
  | 'DUE_TIME'
  /** The oldest. */
  | 'FIRST_IN'
  /** The most urgent, among those the oldest. */
  | 'PRIORITY'
  /** The most urgent, but of the others those of small effort early; among those the oldest. */
  | 'SIMPLE_FIRST';

/** Which agents see the tickets of a queue. Admins see all; whoever has a part in a ticket sees it anyway. */
export type QueueVisibility =
  /** Its members only. */
  | 'MEMBERS'
  /** Every agent of the desk. */
  | 'TENANT';

/** How people can work until the solution is there. */
export type RecordWorkaroundInput = {
  /** The version the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** The ticket. NOT_FOUND when the caller sees none. */
  ticketId: string | number;
  /** The temporary solution; 1 to 50,000 characters. Null, or left out: there is none. */
  workaround?: string | null | undefined;
};

/** The token that gets the next one. */
export type RefreshSessionInput = {
  /** The refresh token of the last answer. Each works once; one that comes back ends the whole session. */
  refreshToken: string;
};

/** What a ticket has to do with: one person, one organization, or one thing that another system keeps (INVALID otherwise). */
export type RelateTicketInput = {
  /** The version the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** Its id there; 1 to 255 characters. */
  externalId?: string | null | undefined;
  /** What another system keeps; RECORD when left out. */
  externalType?: ExternalType | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** In which way: 1 to 63 lower-case letters, digits and underscores, beginning with a letter. */
  kind: string;
  /** What to call it; 1 to 200 characters. */
  label?: string | null | undefined;
  /** An organization of the desk. */
  organizationId?: string | number | null | undefined;
  /** A person of the desk. */
  personId?: string | number | null | undefined;
  /** The ticket. NOT_FOUND when the caller sees none. */
  ticketId: string | number;
};

/** A person, an organization or another thing by id; `isNull` asks whether there is one. */
export type RelatedFilter = {
  /** By id. */
  id?: IdComparator | null | undefined;
};

/** Tickets with one relation that is all this and holds still: the whole history of a person, an organization or a record elsewhere, by an index. Requires note:read; to others no ticket has any. */
export type RelationFilter = {
  /** To what another system keeps under this id; say the `target` too, by which the index begins. */
  externalId?: string | null | undefined;
  /** Of this kind. */
  kind?: string | null | undefined;
  /** To this organization. */
  organizationId?: string | number | null | undefined;
  /** To this person. */
  personId?: string | number | null | undefined;
  /** To something of this sort. */
  target?: RelationTarget | null | undefined;
};

/** What a ticket can have to do with. */
export type RelationTarget =
  /** A group that another system keeps. */
  | 'GROUP'
  /** A chance of business that another system keeps. */
  | 'OPPORTUNITY'
  /** An organization of the desk. */
  | 'ORGANIZATION'
  /** A person of the desk. */
  | 'PERSON'
  /** Anything else that another system keeps. */
  | 'RECORD';

/** Which ticket goes back to work. */
export type ReopenTicketInput = {
  /** The version the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** The key of the status to go back to; the first the caller may go to when left out. */
  status?: string | null | undefined;
  /** The ticket. NOT_FOUND when the caller sees none. */
  ticketId: string | number;
};

/** A text on a ticket. */
export type ReplyToTicketInput = {
  /** The text; 1 to 50,000 characters. */
  body: string;
  /** The version the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** The ticket. NOT_FOUND when the caller sees none. */
  ticketId: string | number;
};

/** For whom a requester asks. */
export type RequesterKind =
  /** A partner that serves customers. */
  | 'CHANNEL'
  /** An accredited consultant. */
  | 'CONSULTANT'
  /** For the own organization. */
  | 'CUSTOMER';

/** Which ticket is resolved. */
export type ResolveTicketInput = {
  /** The version the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** The key of a status of category RESOLVED; the first the caller may go to when left out. */
  status?: string | null | undefined;
  /** The ticket. NOT_FOUND when the caller sees none. */
  ticketId: string | number;
};

/** A calendar that is no longer offered. */
export type RetireCalendarInput = {
  /** The version of the configuration the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** Its key; NOT_FOUND where there is none. */
  key: string;
};

/** A category that is no longer offered. */
export type RetireCategoryInput = {
  /** The version of the configuration the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** Its key; NOT_FOUND where there is none. */
  key: string;
};

/** A question of the intake checklist that is no longer offered. */
export type RetireChecklistItemInput = {
  /** The version of the configuration the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** Its key; NOT_FOUND where there is none. */
  key: string;
};

/** A field of the desk's own that is no longer offered. */
export type RetireCustomFieldInput = {
  /** The version of the configuration the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** Its key; NOT_FOUND where there is none. */
  key: string;
};

/** A qualification that is no longer offered. */
export type RetireQualificationInput = {
  /** The version of the configuration the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** Its key; NOT_FOUND where there is none. */
  key: string;
};

/** A queue that is no longer offered. */
export type RetireQueueInput = {
  /** The version of the configuration the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** Its key; NOT_FOUND where there is none. */
  key: string;
};

/** A severity that is no longer offered. */
export type RetireSeverityInput = {
  /** The version of the configuration the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** Its key; NOT_FOUND where there is none. */
  key: string;
};

/** A SLA policy that is no longer offered. */
export type RetireSlaPolicyInput = {
  /** The version of the configuration the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** Its key; NOT_FOUND where there is none. */
  key: string;
};

/** A template that is no longer offered. */
export type RetireTemplateInput = {
  /** The version of the configuration the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** Its key; NOT_FOUND where there is none. */
  key: string;
};

/** Which key. */
export type RevokeApiKeyInput = {
  /** The key. */
  apiKeyId: string | number;
  /** The version the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
};

/** What a person is to the desk. */
export type Role =
  /** Configures the desk, and can do what agents can; closes no ticket of others. */
  | 'ADMIN'
  /** Gives help. */
  | 'AGENT'
  /** Asks for help. */
  | 'REQUESTER';

/** When the desk is open. Open tickets go by the new hours from now on; time that was measured stays. */
export type SaveCalendarInput = {
  /** The version of the configuration the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** Whose public holidays close the desk; null for none. */
  holidays?: HolidaysInput | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** Its stable name for programs: lower-case letters, digits and underscores, 63 at most. A new one adds a thing, which needs whatever is not optional; one that is there changes it: what is absent is left alone, what is null is cleared. */
  key: string;
  /** What the desk calls it. A new one needs it. */
  label?: LabelInput | null | undefined;
  /** Other hours on certain dates, all of them; they stand above public holidays. */
  overrides?: Array<CalendarOverrideInput> | null | undefined;
  /** Its place among its like, from 0; where it stands, or last, when left out. */
  rank?: number | null | undefined;
  /** An IANA time zone, such as Europe/Madrid. A new one needs it. */
  timeZone?: string | null | undefined;
  /** The usual week, whole. A new one needs it. */
  weekly?: WeeklyHoursInput | null | undefined;
};

/** A category. */
export type SaveCategoryInput = {
  /** The version of the configuration the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** Its stable name for programs: lower-case letters, digits and underscores, 63 at most. A new one adds a thing, which needs whatever is not optional; one that is there changes it: what is absent is left alone, what is null is cleared. */
  key: string;
  /** What the desk calls it. A new one needs it. */
  label?: LabelInput | null | undefined;
  /** Its place among its like, from 0; where it stands, or last, when left out. */
  rank?: number | null | undefined;
};

/** A question of the intake checklist. */
export type SaveChecklistItemInput = {
  /** The version of the configuration the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** Its stable name for programs: lower-case letters, digits and underscores, 63 at most. A new one adds a thing, which needs whatever is not optional; one that is there changes it: what is absent is left alone, what is null is cleared. */
  key: string;
  /** What the desk calls it. A new one needs it. */
  label?: LabelInput | null | undefined;
  /** Its place among its like, from 0; where it stands, or last, when left out. */
  rank?: number | null | undefined;
};

/** A field of tickets of the desk's own. */
export type SaveCustomFieldInput = {
  /** Who sees and sets it; EVERYONE for a new one. */
  audience?: FieldAudience | null | undefined;
  /** The version of the configuration the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** Its stable name for programs: lower-case letters, digits and underscores, 63 at most. A new one adds a thing, which needs whatever is not optional; one that is there changes it: what is absent is left alone, what is null is cleared. */
  key: string;
  /** What the desk calls it. A new one needs it. */
  label?: LabelInput | null | undefined;
  /** The values of a CHOICE, all of them. */
  options?: Array<CustomFieldOptionInput> | null | undefined;
  /** Its place among its like, from 0; where it stands, or last, when left out. */
  rank?: number | null | undefined;
  /** Whether no ticket is opened without it; false for a new one. */
  required?: boolean | null | undefined;
  /** What it holds. A new one needs it. */
  type?: CustomFieldType | null | undefined;
};

/** Settings of the desk: what is absent is left alone, what is null is cleared. */
export type SaveDeskSettingsInput = {
  /** The version of the configuration the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** Its language: es, en or pt. */
  locale?: string | null | undefined;
  /** Which tickets it has, one kind at least; null for both. */
  modules?: Array<DeskModule> | null | undefined;
  /** Its name; 1 to 200 characters. */
  name?: string | null | undefined;
  /** Who counts as the creator of a ticket opened for somebody else; null for the usual. */
  onBehalfCreator?: OnBehalfCreator | null | undefined;
  /** Its IANA time zone, such as Europe/Madrid. */
  timeZone?: string | null | undefined;
  /** The key of the queue for what nothing covers; QUEUE needs it. */
  uncoveredQueue?: string | null | undefined;
  /** What becomes of a need that no entitlement covers; null for ACCEPT. */
  withoutEntitlement?: WithoutEntitlement | null | undefined;
};

/** The desk's own priorities. */
export type SavePriorityMatrixInput = {
  /** The version of the configuration the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** Null goes back to the usual one. Tickets that are rated already keep their priority. */
  matrix?: PriorityMatrixInput | null | undefined;
};

/** A qualification. */
export type SaveQualificationInput = {
  /** The version of the configuration the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** Its stable name for programs: lower-case letters, digits and underscores, 63 at most. A new one adds a thing, which needs whatever is not optional; one that is there changes it: what is absent is left alone, what is null is cleared. */
  key: string;
  /** What the desk calls it. A new one needs it. */
  label?: LabelInput | null | undefined;
  /** Its place among its like, from 0; where it stands, or last, when left out. */
  rank?: number | null | undefined;
};

/** A queue. */
export type SaveQueueInput = {
  /** What becomes of a ticket that enters; MANUAL for a new one. */
  assignment?: QueueAssignment | null | undefined;
  /** The key of the queue its agents escalate to; null for none. */
  escalatesTo?: string | null | undefined;
  /** The addresses of those who are told of an escalation; 100 at most. */
  escalationTells?: Array<string> | null | undefined;
  /** The version of the configuration the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** Its stable name for programs: lower-case letters, digits and underscores, 63 at most. A new one adds a thing, which needs whatever is not optional; one that is there changes it: what is absent is left alone, what is null is cleared. */
  key: string;
  /** What the desk calls it. A new one needs it. */
  label?: LabelInput | null | undefined;
  /** Its level of support, 1 to 9; null for none. */
  level?: number | null | undefined;
  /** The addresses of its members, all of them; 1,000 at most. */
  members?: Array<string> | null | undefined;
  /** Which waiting ticket is the next one; DUE_TIME for a new one. */
  order?: QueueOrdering | null | undefined;
  /** Its place among its like, from 0; where it stands, or last, when left out. */
  rank?: number | null | undefined;
  /** Which agents see its tickets; TENANT for a new one. */
  visibility?: QueueVisibility | null | undefined;
};

/** A severity. */
export type SaveSeverityInput = {
  /** Whether open tickets go under it too: time they used stays used, the rest runs on the new target. Else they keep what they were promised. Ask `configurationPreview` first. */
  applyToOpenTickets?: boolean | null | undefined;
  /** The version of the configuration the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** Its stable name for programs: lower-case letters, digits and underscores, 63 at most. A new one adds a thing, which needs whatever is not optional; one that is there changes it: what is absent is left alone, what is null is cleared. */
  key: string;
  /** What the desk calls it. A new one needs it. */
  label?: LabelInput | null | undefined;
  /** Its place among its like, from 0; where it stands, or last, when left out. */
  rank?: number | null | undefined;
  /** How long the first answer may take, likewise; null for no such time. */
  responseTime?: string | null | undefined;
  /** How long a ticket may take, round the clock: `PT4H`, `PT30M`, `P2D`; more than nothing. A new one needs it. */
  targetTime?: string | null | undefined;
};

/** What the desk promises. */
export type SaveSlaPolicyInput = {
  /** Whether open tickets go under it too: time they used stays used, the rest runs on the new target. Else they keep what they were promised. Ask `configurationPreview` first. */
  applyToOpenTickets?: boolean | null | undefined;
  /** The version of the configuration the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** Its stable name for programs: lower-case letters, digits and underscores, 63 at most. A new one adds a thing, which needs whatever is not optional; one that is there changes it: what is absent is left alone, what is null is cleared. */
  key: string;
  /** What the desk calls it. A new one needs it. */
  label?: LabelInput | null | undefined;
  /** Its place among its like, from 0; where it stands, or last, when left out. */
  rank?: number | null | undefined;
  /** All of its targets; 500 at most. A new one needs them. */
  targets?: Array<SlaTargetInput> | null | undefined;
};

/** The words of a message the desk sends. */
export type SaveTemplateInput = {
  /** 1 to 50,000 characters. A new one needs it. */
  body?: string | null | undefined;
  /** The version of the configuration the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** Its stable name for programs: lower-case letters, digits and underscores, 63 at most. A new one adds a thing, which needs whatever is not optional; one that is there changes it: what is absent is left alone, what is null is cleared. */
  key: string;
  /** Its place among its like, from 0; where it stands, or last, when left out. */
  rank?: number | null | undefined;
  /** 1 to 200 characters. A new one needs it. */
  subject?: string | null | undefined;
};

/** How tickets go from their opening to their closing. It is looked at as a whole: every status is reached and leads to a closed one, nobody but the creator and the clock closes, timers do not loop. What is absent is left alone, what is null is cleared. */
export type SaveWorkflowInput = {
  /** How tickets are closed. */
  closurePolicy?: ClosurePolicy | null | undefined;
  /** The key of the status that escalating leads to; null when nothing is escalated. */
  escalation?: string | null | undefined;
  /** The version of the configuration the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** What an answer of the requester does beside; 10 at most. */
  onAnswer?: Array<StepEffectInput> | null | undefined;
  /** What opening a ticket does beside; 10 at most. */
  onOpening?: Array<StepEffectInput> | null | undefined;
  /** All statuses, in order of rank; 100 at most. One in which open tickets stand cannot be left out. */
  statuses?: Array<StatusInput> | null | undefined;
  /** All steps; 1,000 at most. */
  transitions?: Array<TransitionInput> | null | undefined;
};

/** Whether an agent takes tickets right now. */
export type SetAvailabilityInput = {
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** True: new tickets of queues that assign by themselves may come. */
  isAvailable: boolean;
  /** Who: the caller when left out. Others only for admins (NOT_ALLOWED); agents only (NOT_AN_AGENT). */
  userId?: string | number | null | undefined;
};

/** Values of the desk's own fields. */
export type SetCustomFieldsInput = {
  /** The version the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** An object by the keys of the fields; those that are left out stay, null clears one. NOT_FOUND for an unknown key, INVALID for a value of another type, FIELD_REQUIRED for clearing what everybody must say. */
  fields: unknown;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** The ticket. NOT_FOUND when the caller sees none. */
  ticketId: string | number;
};

/** Who comes in, and to which desk. */
export type SignInInput = {
  /** The address. */
  email: string;
  /** The password. */
  password: string;
  /** The slug of the desk. */
  tenant: string;
};

/** What a clock measures. */
export type SlaMetric =
  /** From the opening to the first time it was resolved. */
  | 'FIRST_RESOLUTION'
  /** From the opening to the first public message of an agent; once. */
  | 'FIRST_RESPONSE'
  /** From the oldest unanswered message of the requester to the next public answer; each time anew. */
  | 'NEXT_RESPONSE'
  /** From the opening to the last time it was resolved, without the time it stood resolved. */
  | 'TOTAL_RESOLUTION';

/** What a clock did through a time. */
export type SlaSegmentKind =
  /** The desk was closed. */
  | 'CLOSED_HOURS'
  /** The calendar has a closed date there. */
  | 'HOLIDAY'
  /** A status stopped it. */
  | 'PAUSED'
  /** It counted. */
  | 'RUNNING';

/** How long something may take, for the tickets it is about; what is left out fits all. */
export type SlaTargetInput = {
  /** The key of the calendar that business time is counted by. */
  calendar?: string | null | undefined;
  /** The key of a category. */
  category?: string | null | undefined;
  /** The type of the entitlement that covers a ticket. */
  entitlement?: EntitlementType | null | undefined;
  /** What is measured. */
  metric: SlaMetric;
  /** A priority. */
  priority?: Priority | null | undefined;
  /** The key of a severity. */
  severity?: string | null | undefined;
  /** When to warn before it is late; 10 at most. */
  warnings?: Array<SlaWarningInput> | null | undefined;
  /** How long it may take. */
  within: TargetTimeInput;
};

/** A threshold before a deadline: give one of the two. */
export type SlaWarningInput = {
  /** So much time is left; of any unit but business days. */
  left?: TargetTimeInput | null | undefined;
  /** So many hundredths of the time are used: 1 to 99. */
  usedPercent?: number | null | undefined;
};

/** What programs reason with; the statuses themselves are the desk's. */
export type StatusCategory =
  /** Final and immutable. */
  | 'CLOSED'
  /** Opened, nobody has begun. */
  | 'NEW'
  /** Waiting for somebody else. */
  | 'ON_HOLD'
  /** Being worked on. */
  | 'OPEN'
  /** Waiting for the requester. */
  | 'PENDING'
  /** A solution is offered; the requester may validate it. */
  | 'RESOLVED';

/** Compares a StatusCategory. Several comparators must all hold. */
export type StatusCategoryComparator = {
  /** Is this one. */
  eq?: StatusCategory | null | undefined;
  /** Is one of these. */
  in?: Array<StatusCategory> | null | undefined;
  /** Is another one. */
  neq?: StatusCategory | null | undefined;
  /** Is none of these. */
  nin?: Array<StatusCategory> | null | undefined;
};

/** What a status does to one kind of clock. */
export type StatusClockInput = {
  /** Which clocks. */
  metric: SlaMetric;
  /** What they do there. */
  mode: ClockMode;
};

/** A status by id, by key, or by what it means. */
export type StatusFilter = {
  /** By category. */
  category?: StatusCategoryComparator | null | undefined;
  /** By id. */
  id?: IdComparator | null | undefined;
  /** By key. */
  key?: StringComparator | null | undefined;
};

/** A status of the workflow. */
export type StatusInput = {
  /** What it means to a program; a status that is there keeps its category. */
  category: StatusCategory;
  /** What it does to clocks, where it is not the usual: PENDING pauses those of resolution, RESOLVED and CLOSED stop all, everything else runs. */
  clocks?: Array<StatusClockInput> | null | undefined;
  /** Its stable name for programs, unique in the desk. */
  key: string;
  /** What the desk calls it. */
  label: LabelInput;
  /** The key of the status a published release takes the ticket to; SYSTEM must have a step there. */
  onRelease?: string | null | undefined;
  /** The key of the status a message of the requester takes the ticket to. */
  onReply?: string | null | undefined;
  /** Whether channels and consultants may review the qualification in it. */
  review?: boolean | null | undefined;
  /** Whether the satisfaction survey is open in it. */
  survey?: boolean | null | undefined;
  /** What happens by itself after a time; 20 at most. */
  timers?: Array<StatusTimerInput> | null | undefined;
};

/** After a time in a status, once: a reminder, or a step by the clock. */
export type StatusTimerInput = {
  /** After how long. */
  after: TargetTimeInput;
  /** The key of the calendar that business time is counted by. */
  calendar?: string | null | undefined;
  /** Its name, unique in the status. */
  key: string;
  /** The key of the status the ticket goes to; SYSTEM must have a step there. */
  moveTo?: string | null | undefined;
  /** The key of the qualification the ticket gets on the way. */
  qualify?: string | null | undefined;
  /** Whether the requester is reminded. */
  remind?: boolean | null | undefined;
  /** Counted from when; ENTERED when left out. */
  since?: TimerSince | null | undefined;
  /** The key of the template with the words of the reminder; the usual ones when left out. */
  template?: string | null | undefined;
};

/** What a step, the opening of a ticket or an answer does beside; the fields of its kind. */
export type StepEffectInput = {
  /** Of ASSIGN: to whom. */
  assign?: AssignTo | null | undefined;
  /** Which kind it is. */
  kind: EffectKind;
  /** Of QUALIFY: only for tickets of these natures; for all when left out. */
  natures?: Array<TicketNature> | null | undefined;
  /** Of NOTIFY: whom. */
  notify?: NotifyWhom | null | undefined;
  /** Of QUALIFY: the key of the qualification; null takes it back. */
  qualify?: string | null | undefined;
  /** Of NOTIFY: the key of the template with the words; the usual ones when left out. */
  template?: string | null | undefined;
};

/** Compares a text. Several comparators must all hold. */
export type StringComparator = {
  /** Has this in it, in upper or lower case. Read row by row along the order of the list. */
  contains?: string | null | undefined;
  /** Is exactly this. */
  eq?: string | null | undefined;
  /** Is one of these. */
  in?: Array<string> | null | undefined;
  /** True: there is none. False: there is one. */
  isNull?: boolean | null | undefined;
  /** Is anything else. */
  neq?: string | null | undefined;
  /** Is none of these. */
  nin?: Array<string> | null | undefined;
};

/** From which queue to take. */
export type TakeNextTicketInput = {
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** The queue. */
  queueId: string | number;
};

/** So much of a unit. */
export type TargetTimeInput = {
  /** How many: 1 to 999,999. */
  amount: number;
  /** Of what. Business units need a calendar. */
  unit: DurationUnit;
};

/** Which tickets: every part that is given must hold. The same filter serves lists, counts and subscriptions. 200 parts at most, nested 10 deep. */
export type TicketFilter = {
  /** All of these hold. */
  and?: Array<TicketFilter> | null | undefined;
  /** By who works on it. */
  assignee?: RelatedFilter | null | undefined;
  /** By category. */
  category?: KeyedFilter | null | undefined;
  /** By the channel it came through. */
  channel?: ChannelComparator | null | undefined;
  /** By when it was closed. */
  closedAt?: DateTimeComparator | null | undefined;
  /** By code, such as `CRM-000042`. */
  code?: StringComparator | null | undefined;
  /** By who opened it. */
  creator?: RelatedFilter | null | undefined;
  /** By department. */
  department?: StringComparator | null | undefined;
  /** By when it is due. */
  dueAt?: DateTimeComparator | null | undefined;
  /** By expected effort. */
  effort?: EffortComparator | null | undefined;
  /** By environment. */
  environment?: EnvironmentComparator | null | undefined;
  /** By a field of the desk's own; for several use `and`. */
  field?: FieldFilter | null | undefined;
  /** By the closed ticket it goes on from. */
  followUpOf?: RelatedFilter | null | undefined;
  /** By impact. */
  impact?: LevelComparator | null | undefined;
  /** Internal tickets only, or none of them. */
  isInternal?: boolean | null | undefined;
  /** Overdue tickets only, or none of them. */
  isOverdue?: boolean | null | undefined;
  /** Tickets that nothing covers only, or none of them. */
  isUncovered?: boolean | null | undefined;
  /** By the ticket it was merged into. */
  mergedInto?: RelatedFilter | null | undefined;
  /** By nature. */
  nature?: TicketNatureComparator | null | undefined;
  /** This does not hold. */
  not?: TicketFilter | null | undefined;
  /** By when it was opened. */
  openedAt?: DateTimeComparator | null | undefined;
  /** At least one of these holds; of none, none does. */
  or?: Array<TicketFilter> | null | undefined;
  /** By organization. */
  organization?: RelatedFilter | null | undefined;
  /** By priority. */
  priority?: PriorityComparator | null | undefined;
  /** By what it finally was. */
  qualification?: KeyedFilter | null | undefined;
  /** By queue. */
  queue?: KeyedFilter | null | undefined;
  /** By what it has to do with. */
  relation?: RelationFilter | null | undefined;
  /** By the release it waits for, or waited for. */
  release?: RelatedFilter | null | undefined;
  /** By whom it is for. */
  requester?: RelatedFilter | null | undefined;
  /** By when it was resolved. */
  resolvedAt?: DateTimeComparator | null | undefined;
  /** By severity. */
  severity?: KeyedFilter | null | undefined;
  /** By status. */
  status?: StatusFilter | null | undefined;
  /** By subject. */
  subject?: StringComparator | null | undefined;
  /** By when it last changed. */
  updatedAt?: DateTimeComparator | null | undefined;
  /** By urgency. */
  urgency?: LevelComparator | null | undefined;
};

/** What kind of need it is. */
export type TicketNature =
  /** A machine reports. */
  | 'ALERT'
  /** Something is to be changed. */
  | 'CHANGE'
  /** Something does not work. */
  | 'INCIDENT'
  /** A question, or something wanted. */
  | 'REQUEST';

/** Compares a TicketNature. Several comparators must all hold. */
export type TicketNatureComparator = {
  /** Is this one. */
  eq?: TicketNature | null | undefined;
  /** Is one of these. */
  in?: Array<TicketNature> | null | undefined;
  /** Is another one. */
  neq?: TicketNature | null | undefined;
  /** Is none of these. */
  nin?: Array<TicketNature> | null | undefined;
};

/** One order of a list of tickets; ties are broken by id. */
export type TicketOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: TicketOrderField;
};

/** What a list of tickets is ordered by; each has an index of its own. */
export type TicketOrderField =
  /** When it is due; those without a running clock last. */
  | 'DUE_AT'
  /** When it was opened. */
  | 'OPENED_AT'
  /** The most urgent first when ascending. */
  | 'PRIORITY'
  /** When it last changed. */
  | 'UPDATED_AT';

/** Whether a ticket is among those that are followed. */
export type TicketView =
  /** The viewer sees the ticket, and it is as the filter says. */
  | 'IN_VIEW'
  /** With this event the ticket left the filter, or the sight of the viewer: take it off the list. Out of sight the type is `ticket.left`, `actor` and `ticket` are null, `changes` is empty. */
  | 'LEFT';

/** From when on a timer counts. */
export type TimerSince =
  /** Since the status was entered. */
  | 'ENTERED'
  /** Since support last wrote there; a new answer begins it again. */
  | 'REPLY';

/** A step from one of several statuses to another. */
export type TransitionInput = {
  /** Who may take it; to a closed status only CREATOR and SYSTEM. */
  by: Array<TransitionPart>;
  /** What it does beside; 10 at most. */
  effects?: Array<StepEffectInput> | null | undefined;
  /** The keys of the statuses it leads from. */
  from: Array<string>;
  /** What it asks of the ticket: `assignee`, `qualification`, `category`, `checklist`, `workaround`, or `field:` and the key of a field. */
  requires?: Array<string> | null | undefined;
  /** The key of the status it leads to. */
  to: string;
};

/** The part somebody has in a ticket. To a closed status only the creator and the clock have a step. */
export type TransitionPart =
  /** Any admin. */
  | 'ADMIN'
  /** Any agent who sees it. */
  | 'AGENT'
  /** Who works on it. */
  | 'ASSIGNEE'
  /** Whoever opened it. */
  | 'CREATOR'
  /** Whom it is for. */
  | 'REQUESTER'
  /** The clock of the desk: timers, and releases that are published. */
  | 'SYSTEM';

/** How a ticket is rated after all; what is left out stays, null takes it back. */
export type TriageTicketInput = {
  /** The key of a category. */
  category?: string | null | undefined;
  /** How much work it is expected to be. */
  effort?: Effort | null | undefined;
  /** Where the trouble is; what covers it is looked up anew, as of the opening. */
  environment?: Environment | null | undefined;
  /** The version the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** How much it affects; with the urgency it gives the priority. */
  impact?: Level | null | undefined;
  /** The ticket. NOT_FOUND when the caller sees none. */
  ticketId: string | number;
  /** How soon it is needed. */
  urgency?: Level | null | undefined;
};

/** Which ticket stands for itself again. */
export type UnmergeTicketInput = {
  /** The version the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** The ticket. NOT_FOUND when the caller sees none. */
  ticketId: string | number;
};

/** Which relation ends. */
export type UnrelateTicketInput = {
  /** The version the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** The relation; `expectedVersion` is that of its ticket. */
  relationId: string | number;
};

/** What to change; what is left out stays. */
export type UpdateArticleInput = {
  /** The article. */
  articleId: string | number;
  /** Who may read it. */
  audience?: ArticleAudience | null | undefined;
  /** The text in Markdown; 1 to 100,000 characters. */
  body?: string | null | undefined;
  /** The version the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** What it answers; 1 to 200 characters. */
  title?: string | null | undefined;
};

/** Why a mutation was refused. Codes are never renamed; new ones may be added. */
export type UserErrorCode =
  /** It exists already. */
  | 'ALREADY_EXISTS'
  /** The release is published already. */
  | 'ALREADY_PUBLISHED'
  /** The ticket has to be assigned first. */
  | 'ASSIGNEE_REQUIRED'
  /** The category of the ticket is missing. */
  | 'CATEGORY_REQUIRED'
  /** The checklist is incomplete. */
  | 'CHECKLIST_INCOMPLETE'
  /** The clock goes forward only. */
  | 'CLOCK_GOES_FORWARD'
  /** On this desk tickets are closed by the clock only. */
  | 'CLOSING_IS_AUTOMATIC'
  /** Somebody else has changed it in the meantime. */
  | 'CONFLICT'
  /** A required field is missing. */
  | 'FIELD_REQUIRED'
  /** The value is not valid. */
  | 'INVALID'
  /** The configuration is not valid; the details say where and why. */
  | 'INVALID_CONFIGURATION'
  /** That ticket is a duplicate itself; the details say of which. */
  | 'IS_A_DUPLICATE'
  /** The ticket is merged into another one; the details say which. */
  | 'MERGED'
  /** This desk has no tickets of this kind. */
  | 'MODULE_OFF'
  /** You may not do this here. */
  | 'NOT_ALLOWED'
  /** Only an agent who can see the queue can be assigned. */
  | 'NOT_AN_AGENT'
  /** Only the clock of a test desk can be moved. */
  | 'NOT_A_TEST_DESK'
  /** Only a closed ticket is followed up. */
  | 'NOT_CLOSED'
  /** It does not exist, or you cannot see it. */
  | 'NOT_FOUND'
  /** The ticket is merged into no other. */
  | 'NOT_MERGED'
  /** Only a resolved ticket can be reopened. */
  | 'NOT_RESOLVED'
  /** Only the creator of the ticket can close it. */
  | 'NOT_THE_CREATOR'
  /** The ticket is not resolved yet. */
  | 'NOT_YET_RESOLVED'
  /** The organization has no active entitlement that covers this request. */
  | 'NO_ENTITLEMENT'
  /** There is nobody to escalate to from this queue. */
  | 'NO_ESCALATION'
  /** The final qualification of the ticket is missing. */
  | 'QUALIFICATION_REQUIRED'
  /** No ticket is waiting in the queue. */
  | 'QUEUE_EMPTY'
  /** The qualification cannot be reviewed right now. */
  | 'REVIEW_CLOSED'
  /** The session has ended; sign in again. */
  | 'SESSION_ENDED'
  /** The survey is not open right now. */
  | 'SURVEY_CLOSED'
  /** The ticket is closed and can no longer change. */
  | 'TICKET_CLOSED'
  /** The workflow has no step from the current status to that one. */
  | 'TRANSITION_NOT_ALLOWED'
  /** The workaround is missing. */
  | 'WORKAROUND_REQUIRED'
  /** The desk, the address or the password is wrong. */
  | 'WRONG_CREDENTIALS';

/** What a ticket waits for. */
export type WaitForReleaseInput = {
  /** The version the caller looked at; refused with CONFLICT and the current one when it has changed since. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH. */
  idempotencyKey?: string | null | undefined;
  /** A release that is not out yet (ALREADY_PUBLISHED otherwise). Null, or left out: none. */
  releaseId?: string | number | null | undefined;
  /** The ticket. NOT_FOUND when the caller sees none. */
  ticketId: string | number;
};

/** When a desk is open in a usual week. */
export type WeeklyHoursInput = {
  /** What opens on a Friday; closed when left out. */
  fri?: Array<OpenIntervalInput> | null | undefined;
  /** What opens on a Monday; closed when left out. */
  mon?: Array<OpenIntervalInput> | null | undefined;
  /** What opens on a Saturday; closed when left out. */
  sat?: Array<OpenIntervalInput> | null | undefined;
  /** What opens on a Sunday; closed when left out. */
  sun?: Array<OpenIntervalInput> | null | undefined;
  /** What opens on a Thursday; closed when left out. */
  thu?: Array<OpenIntervalInput> | null | undefined;
  /** What opens on a Tuesday; closed when left out. */
  tue?: Array<OpenIntervalInput> | null | undefined;
  /** What opens on a Wednesday; closed when left out. */
  wed?: Array<OpenIntervalInput> | null | undefined;
};

/** What becomes of a need that no entitlement covers. */
export type WithoutEntitlement =
  /** It is a ticket like any other. */
  | 'ACCEPT'
  /** It is a ticket, and says that nothing covers it. */
  | 'FLAG'
  /** It goes to a queue of its own, and says that nothing covers it. */
  | 'QUEUE'
  /** NO_ENTITLEMENT. */
  | 'REFUSE';

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { accessToken: string | null, accessTokenExpiresAt: string | null, refreshToken: string | null, viewer: { tenant: { slug: string }, user: { name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RefreshSessionMutationVariables = Exact<{
  input: RefreshSessionInput;
}>;


export type RefreshSessionMutation = { refreshSession: { accessToken: string | null, refreshToken: string | null, viewer: { user: { name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ApiKeysQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ApiKeysQuery = { apiKeys: { totalCount: number, nodes: Array<{ id: string, name: string, hint: string | null, version: number | null, permissions: Array<string> | null, expiresAt: string | null, lastUsedAt: string | null, revokedAt: string | null, organization: { name: string } | null }> } };

export type IssueApiKeyMutationVariables = Exact<{
  input: IssueApiKeyInput;
}>;


export type IssueApiKeyMutation = { issueApiKey: { secret: string | null, apiKey: { id: string, name: string, hint: string | null, version: number | null, permissions: Array<string> | null, expiresAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RevokeApiKeyMutationVariables = Exact<{
  input: RevokeApiKeyInput;
}>;


export type RevokeApiKeyMutation = { revokeApiKey: { apiKey: { id: string, revokedAt: string | null, version: number | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ArticleFactsFragment = { id: string, version: number, title: string, body: string, state: ArticleState, audience: ArticleAudience, publishedAt: string | null, author:
    | { name: string }
    | { name: string }
    | { name: string }
   };

export type ArticlesQueryVariables = Exact<{
  filter?: ArticleFilter | null | undefined;
  search?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ArticlesQuery = { articles: { totalCount: number, nodes: Array<{ id: string, version: number, title: string, body: string, state: ArticleState, audience: ArticleAudience, publishedAt: string | null, author:
        | { name: string }
        | { name: string }
        | { name: string }
       }>, edges: Array<{ cursor: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CreateArticleMutationVariables = Exact<{
  input: CreateArticleInput;
}>;


export type CreateArticleMutation = { createArticle: { article: { id: string, version: number, title: string, body: string, state: ArticleState, audience: ArticleAudience, publishedAt: string | null, author:
        | { name: string }
        | { name: string }
        | { name: string }
       } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type UpdateArticleMutationVariables = Exact<{
  input: UpdateArticleInput;
}>;


export type UpdateArticleMutation = { updateArticle: { article: { id: string, version: number, title: string, body: string, state: ArticleState, audience: ArticleAudience, publishedAt: string | null, author:
        | { name: string }
        | { name: string }
        | { name: string }
       } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type PublishArticleMutationVariables = Exact<{
  input: PublishArticleInput;
}>;


export type PublishArticleMutation = { publishArticle: { article: { id: string, version: number, title: string, body: string, state: ArticleState, audience: ArticleAudience, publishedAt: string | null, author:
        | { name: string }
        | { name: string }
        | { name: string }
       } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ArchiveArticleMutationVariables = Exact<{
  input: ArchiveArticleInput;
}>;


export type ArchiveArticleMutation = { archiveArticle: { article: { id: string, version: number, title: string, body: string, state: ArticleState, audience: ArticleAudience, publishedAt: string | null, author:
        | { name: string }
        | { name: string }
        | { name: string }
       } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ConfigurationQueryVariables = Exact<{ [key: string]: never; }>;


export type ConfigurationQuery = { configuration: { version: number, document: unknown, createdAt: string, createdBy:
      | { name: string }
      | { name: string }
      | { name: string }
     | null } };

export type CalendarsQueryVariables = Exact<{ [key: string]: never; }>;


export type CalendarsQuery = { calendars: Array<{ id: string, key: string, label: string, rank: number, version: number, timeZone: string, weekly: { mon: Array<{ opens: string, closes: string }>, sat: Array<{ opens: string, closes: string }> }, exceptions: Array<{ from: string, to: string, hours: Array<{ opens: string, closes: string }> }> }> };

export type SlaPoliciesQueryVariables = Exact<{ [key: string]: never; }>;


export type SlaPoliciesQuery = { slaPolicies: Array<{ id: string, key: string, label: string, rank: number, version: number, targets: Array<{ metric: SlaMetric, priority: Priority | null, entitlement: EntitlementType | null, severity: { key: string } | null, category: { key: string } | null, within: { amount: number, unit: DurationUnit }, calendar: { key: string } | null, warnings: Array<{ usedPercent: number | null, left: { amount: number, unit: DurationUnit } | null }> }> }> };

export type IntakeQueryVariables = Exact<{ [key: string]: never; }>;


export type IntakeQuery = { qualifications: Array<{ id: string, key: string, label: string, rank: number }>, customFields: Array<{ key: string, label: string, type: CustomFieldType, required: boolean, audience: FieldAudience, options: Array<{ key: string, label: string }> }>, checklist: Array<{ key: string, label: string }> };

export type WorkflowQueryVariables = Exact<{ [key: string]: never; }>;


export type WorkflowQuery = { workflow: { closurePolicy: ClosurePolicy, escalation: string | null, onOpening: Array<{ kind: EffectKind, notify: NotifyWhom | null }>, statuses: Array<{ key: string, label: string, category: StatusCategory, survey: boolean, review: boolean, onReply: string | null, onRelease: string | null, clocks: Array<{ metric: SlaMetric, mode: ClockMode }>, timers: Array<{ key: string, since: TimerSince, calendar: string | null, remind: boolean, template: string | null, moveTo: string | null, qualify: string | null, after: { amount: number, unit: DurationUnit } }> }>, transitions: Array<{ from: Array<string>, to: string, by: Array<TransitionPart>, requires: Array<string>, effects: Array<{ kind: EffectKind, qualify: string | null, natures: Array<TicketNature> | null, assign: AssignTo | null, notify: NotifyWhom | null, template: string | null }> }> } };

export type ConfigurationChangeFactsFragment = { section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown };

export type ApplyConfigurationMutationVariables = Exact<{
  input: ApplyConfigurationInput;
}>;


export type ApplyConfigurationMutation = { applyConfiguration: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SaveCalendarMutationVariables = Exact<{
  input: SaveCalendarInput;
}>;


export type SaveCalendarMutation = { saveCalendar: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SaveSlaPolicyMutationVariables = Exact<{
  input: SaveSlaPolicyInput;
}>;


export type SaveSlaPolicyMutation = { saveSlaPolicy: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SaveWorkflowMutationVariables = Exact<{
  input: SaveWorkflowInput;
}>;


export type SaveWorkflowMutation = { saveWorkflow: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ConfigurationPreviewQueryVariables = Exact<{
  document: unknown;
  applyToOpenTickets?: boolean | null | undefined;
}>;


export type ConfigurationPreviewQuery = { configurationPreview: { version: number, faults: Array<{ code: string, path: Array<string>, message: string | null }>, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind }>, moved: { count: number, first: Array<{ ticket: { id: string, code: string, subject: string }, before: { dueAt: string | null, firstResponseDueAt: string | null, nextResponseDueAt: string | null }, after: { dueAt: string | null, firstResponseDueAt: string | null, nextResponseDueAt: string | null } }> }, breached: { count: number, first: Array<{ ticket: { code: string } }> }, losing: { count: number, first: Array<{ status: string, to: Array<string>, ticket: { code: string } }> } } };

export type RetireCalendarMutationVariables = Exact<{
  input: RetireCalendarInput;
}>;


export type RetireCalendarMutation = { retireCalendar: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RetireCategoryMutationVariables = Exact<{
  input: RetireCategoryInput;
}>;


export type RetireCategoryMutation = { retireCategory: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RetireChecklistItemMutationVariables = Exact<{
  input: RetireChecklistItemInput;
}>;


export type RetireChecklistItemMutation = { retireChecklistItem: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RetireCustomFieldMutationVariables = Exact<{
  input: RetireCustomFieldInput;
}>;


export type RetireCustomFieldMutation = { retireCustomField: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RetireQualificationMutationVariables = Exact<{
  input: RetireQualificationInput;
}>;


export type RetireQualificationMutation = { retireQualification: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RetireQueueMutationVariables = Exact<{
  input: RetireQueueInput;
}>;


export type RetireQueueMutation = { retireQueue: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RetireSeverityMutationVariables = Exact<{
  input: RetireSeverityInput;
}>;


export type RetireSeverityMutation = { retireSeverity: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RetireSlaPolicyMutationVariables = Exact<{
  input: RetireSlaPolicyInput;
}>;


export type RetireSlaPolicyMutation = { retireSlaPolicy: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RetireTemplateMutationVariables = Exact<{
  input: RetireTemplateInput;
}>;


export type RetireTemplateMutation = { retireTemplate: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SaveCategoryMutationVariables = Exact<{
  input: SaveCategoryInput;
}>;


export type SaveCategoryMutation = { saveCategory: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SaveChecklistItemMutationVariables = Exact<{
  input: SaveChecklistItemInput;
}>;


export type SaveChecklistItemMutation = { saveChecklistItem: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SaveCustomFieldMutationVariables = Exact<{
  input: SaveCustomFieldInput;
}>;


export type SaveCustomFieldMutation = { saveCustomField: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SaveDeskSettingsMutationVariables = Exact<{
  input: SaveDeskSettingsInput;
}>;


export type SaveDeskSettingsMutation = { saveDeskSettings: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SavePriorityMatrixMutationVariables = Exact<{
  input: SavePriorityMatrixInput;
}>;


export type SavePriorityMatrixMutation = { savePriorityMatrix: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SaveQualificationMutationVariables = Exact<{
  input: SaveQualificationInput;
}>;


export type SaveQualificationMutation = { saveQualification: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SaveQueueMutationVariables = Exact<{
  input: SaveQueueInput;
}>;


export type SaveQueueMutation = { saveQueue: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SaveSeverityMutationVariables = Exact<{
  input: SaveSeverityInput;
}>;


export type SaveSeverityMutation = { saveSeverity: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SaveTemplateMutationVariables = Exact<{
  input: SaveTemplateInput;
}>;


export type SaveTemplateMutation = { saveTemplate: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type EntitlementsQueryVariables = Exact<{ [key: string]: never; }>;


export type EntitlementsQuery = { entitlements: { totalCount: number, nodes: Array<{ id: string, isActive: boolean, organization: { name: string } | null }> } };

export type EntitlementFactsFragment = { id: string, version: number, type: EntitlementType, validFrom: string, validTo: string | null, policy: { key: string } | null };

export type CreateEntitlementMutationVariables = Exact<{
  input: CreateEntitlementInput;
}>;


export type CreateEntitlementMutation = { createEntitlement: { entitlement: { id: string, version: number, type: EntitlementType, validFrom: string, validTo: string | null, policy: { key: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ChangeEntitlementMutationVariables = Exact<{
  input: ChangeEntitlementInput;
}>;


export type ChangeEntitlementMutation = { changeEntitlement: { entitlement: { id: string, version: number, type: EntitlementType, validFrom: string, validTo: string | null, policy: { key: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type EventFactsFragment = { id: string, seq: string, cursor: string, type: string, view: TicketView, ticketId: string | null, occurredAt: string, actor:
    | { __typename: 'ApiKey', id: string, name: string }
    | { __typename: 'SystemActor', id: string, name: string }
    | { __typename: 'User', id: string, name: string }
   | null, ticket: { id: string, code: string, subject: string, status: { key: string } } | null, changes: Array<{ field: string, before: unknown, after: unknown }> };

export type EventsQueryVariables = Exact<{
  filter?: EventFilter | null | undefined;
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type EventsQuery = { events: { totalCount: number, nodes: Array<{ id: string, seq: string, cursor: string, type: string, view: TicketView, ticketId: string | null, occurredAt: string, actor:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
       | null, ticket: { id: string, code: string, subject: string, status: { key: string } } | null, changes: Array<{ field: string, before: unknown, after: unknown }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type TicketEventsSubscriptionVariables = Exact<{
  filter?: TicketFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type TicketEventsSubscription = { ticketEvents: { id: string, seq: string, cursor: string, type: string, view: TicketView, ticketId: string | null, occurredAt: string, actor:
      | { __typename: 'ApiKey', id: string, name: string }
      | { __typename: 'SystemActor', id: string, name: string }
      | { __typename: 'User', id: string, name: string }
     | null, ticket: { id: string, code: string, subject: string, status: { key: string } } | null, changes: Array<{ field: string, before: unknown, after: unknown }> } };

export type QueueCountersSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type QueueCountersSubscription = { queueCounters: Array<{ key: string, counts: { unresolved: number, open: number, onHold: number, unassigned: number, overdue: number } | null }> };

export type PresenceFragment = { ticketId: string, present: Array<{ activity: PresenceActivity, actor:
      | { name: string }
      | { name: string }
      | { name: string }
     | null }> };

export type AnnouncePresenceMutationVariables = Exact<{
  input: AnnouncePresenceInput;
}>;


export type AnnouncePresenceMutation = { announcePresence: { presence: { ticketId: string, present: Array<{ activity: PresenceActivity, actor:
          | { name: string }
          | { name: string }
          | { name: string }
         | null }> } | null, userErrors: Array<{ code: UserErrorCode, path: Array<string> }> } };

export type TicketPresenceSubscriptionVariables = Exact<{
  ticketId: string | number;
}>;


export type TicketPresenceSubscription = { ticketPresence: { ticketId: string, present: Array<{ activity: PresenceActivity, actor:
        | { name: string }
        | { name: string }
        | { name: string }
       | null }> } };

export type ReleaseTicketsQueryVariables = Exact<{
  id: string | number;
}>;


export type ReleaseTicketsQuery = { node:
    | { tickets: { nodes: Array<{ id: string }> } }
    | Record<PropertyKey, never>
   | null };

export type CreateReleaseMutationVariables = Exact<{
  input: CreateReleaseInput;
}>;


export type CreateReleaseMutation = { createRelease: { release: { id: string, name: string, publishedAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type PublishReleaseMutationVariables = Exact<{
  input: PublishReleaseInput;
}>;


export type PublishReleaseMutation = { publishRelease: { release: { id: string, name: string, publishedAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { permissions: Array<string>, tenant: { slug: string, locale: string, codePrefix: string, closurePolicy: ClosurePolicy, onBehalfCreator: OnBehalfCreator }, actor:
      | { __typename: 'ApiKey', id: string, name: string }
      | { __typename: 'SystemActor', id: string, name: string }
      | { __typename: 'User', id: string, name: string }
    , user: { id: string, email: string | null, role: Role | null, organization: { id: string, name: string } | null } | null } };

export type CatalogQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogQuery = { queues: Array<{ id: string, key: string, label: string, rank: number, ordering: QueueOrdering, visibility: QueueVisibility, counts: { unresolved: number, open: number, pending: number, onHold: number, unassigned: number, resolved: number, overdue: number } | null, members: Array<{ user: { id: string, name: string, isAvailable: boolean | null } }> }>, severities: Array<{ id: string, key: string, label: string, rank: number, targetTime: string, responseTime: string | null }>, statuses: Array<{ id: string, key: string, label: string, category: StatusCategory, rank: number }>, categories: Array<{ id: string, key: string, label: string, rank: number }> };

export type NodeQueryVariables = Exact<{
  id: string | number;
}>;


export type NodeQuery = { node:
    | { __typename: 'ApiKey', id: string }
    | { __typename: 'Article', id: string }
    | { __typename: 'BusinessCalendar', id: string }
    | { __typename: 'Category', id: string }
    | { __typename: 'Entitlement', id: string }
    | { __typename: 'Organization', id: string }
    | { __typename: 'Qualification', id: string }
    | { __typename: 'Queue', id: string }
    | { __typename: 'Relation', id: string }
    | { __typename: 'Release', id: string }
    | { __typename: 'Severity', id: string }
    | { __typename: 'SlaPolicy', id: string }
    | { __typename: 'Status', id: string }
    | { __typename: 'SystemActor', id: string }
    | { __typename: 'Ticket', id: string }
    | { __typename: 'TicketEvent', id: string }
    | { __typename: 'User', id: string }
   | null };

export type NodesQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type NodesQuery = { nodes: Array<
    | { __typename: 'ApiKey', id: string }
    | { __typename: 'Article', id: string }
    | { __typename: 'BusinessCalendar', id: string }
    | { __typename: 'Category', id: string }
    | { __typename: 'Entitlement', id: string }
    | { __typename: 'Organization', id: string }
    | { __typename: 'Qualification', id: string }
    | { __typename: 'Queue', id: string }
    | { __typename: 'Relation', id: string }
    | { __typename: 'Release', id: string }
    | { __typename: 'Severity', id: string }
    | { __typename: 'SlaPolicy', id: string }
    | { __typename: 'Status', id: string }
    | { __typename: 'SystemActor', id: string }
    | { __typename: 'Ticket', id: string }
    | { __typename: 'TicketEvent', id: string }
    | { __typename: 'User', id: string }
   | null> };

export type UsersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type UsersQuery = { users: { totalCount: number, nodes: Array<{ id: string, name: string, email: string | null, role: Role | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OrganizationsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OrganizationsQuery = { organizations: { totalCount: number, nodes: Array<{ id: string, name: string, externalId: string | null, entitlements: { nodes: Array<{ id: string, type: EntitlementType }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CreateUserMutationVariables = Exact<{
  input: CreateUserInput;
}>;


export type CreateUserMutation = { createUser: { user: { id: string, name: string, email: string | null, role: Role | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RelatedTicketsQueryVariables = Exact<{
  id: string | number;
}>;


export type RelatedTicketsQuery = { node:
    | { relatedTickets: { nodes: Array<{ id: string }> } }
    | { relatedTickets: { nodes: Array<{ id: string }> } }
    | Record<PropertyKey, never>
   | null };

export type TicketFactsFragment = { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, fields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
    | { __typename: 'ApiKey', id: string, name: string }
    | { __typename: 'SystemActor', id: string, name: string }
    | { __typename: 'User', id: string, name: string }
  , registeredBy:
    | { __typename: 'ApiKey', id: string, name: string }
    | { __typename: 'SystemActor', id: string, name: string }
    | { __typename: 'User', id: string, name: string }
  , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null } };

export type RefusalFragment = { code: UserErrorCode, message: string, path: Array<string>, details: unknown };

export type TicketQueryVariables = Exact<{
  id?: string | number | null | undefined;
  code?: string | null | undefined;
}>;


export type TicketQuery = { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, fields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, availableTransitions: Array<{ allowed: boolean, code: UserErrorCode | null, message: string | null, status: { key: string, category: StatusCategory } }>, messages: { totalCount: number, nodes: Array<{ id: string, kind: MessageKind, body: string, author:
          | { name: string }
          | { name: string }
          | { name: string }
        , mentions: Array<{ user: { id: string } }> }> }, activity: { totalCount: number, nodes: Array<{ id: string, seq: string, type: string, occurredAt: string, actor:
          | { __typename: 'ApiKey', name: string }
          | { __typename: 'SystemActor', name: string }
          | { __typename: 'User', name: string }
         | null, changes: Array<{ field: string, before: unknown, after: unknown }> }> }, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
      | { __typename: 'ApiKey', id: string, name: string }
      | { __typename: 'SystemActor', id: string, name: string }
      | { __typename: 'User', id: string, name: string }
    , registeredBy:
      | { __typename: 'ApiKey', id: string, name: string }
      | { __typename: 'SystemActor', id: string, name: string }
      | { __typename: 'User', id: string, name: string }
    , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null } } | null };

export type TicketDetailsQueryVariables = Exact<{
  id: string | number;
  locale?: string | null | undefined;
}>;


export type TicketDetailsQuery = { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, fields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, checklist: Array<{ key: string, isChecked: boolean }>, entitlement: { id: string, type: EntitlementType } | null, qualification: { key: string, label: string } | null, viewerCanQualify: { allowed: boolean, code: UserErrorCode | null }, survey: { isOpen: boolean, viewerCanAnswer: { allowed: boolean, code: UserErrorCode | null }, answer: { score: number, comment: string | null, answeredBy:
          | { name: string }
          | { name: string }
          | { name: string }
         } | null }, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
      | { __typename: 'ApiKey', id: string, name: string }
      | { __typename: 'SystemActor', id: string, name: string }
      | { __typename: 'User', id: string, name: string }
    , registeredBy:
      | { __typename: 'ApiKey', id: string, name: string }
      | { __typename: 'SystemActor', id: string, name: string }
      | { __typename: 'User', id: string, name: string }
    , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null } } | null };

export type TicketLinksQueryVariables = Exact<{
  id: string | number;
}>;


export type TicketLinksQuery = { ticket: { id: string, duplicateOf: { id: string } | null, followUpOf: { id: string, messages: { nodes: Array<{ body: string }> } } | null, mergedInto: { id: string } | null, mergedTickets: { nodes: Array<{ id: string }> }, relations: { nodes: Array<{ id: string, kind: string, target: RelationTarget, externalId: string | null, endedAt: string | null }> }, release: { id: string } | null, solution: { id: string } | null } | null };

export type TicketClocksQueryVariables = Exact<{
  id: string | number;
}>;


export type TicketClocksQuery = { ticket: { id: string, openedAt: string, dueAt: string | null, firstResponseDueAt: string | null, isOverdue: boolean, slaClocks: Array<{ metric: SlaMetric, state: ClockState, startedAt: string, dueAt: string | null, breachedAt: string | null, used: string, remaining: string | null, overdue: string, isWarning: boolean, ending: ClockEnding | null, target: { amount: number, unit: DurationUnit } }>, slaExplanation: Array<{ metric: SlaMetric, segments: Array<{ kind: SlaSegmentKind, from: string, to: string, eventId: string, policy: string, policyVersion: number, calendar: string | null, calendarVersion: number | null }> }> } | null };

export type TicketsQueryVariables = Exact<{
  filter?: TicketFilter | null | undefined;
  orderBy?: Array<TicketOrder> | TicketOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type TicketsQuery = { tickets: { totalCount: number, nodes: Array<{ id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, fields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null } }>, edges: Array<{ cursor: string }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type OpenTicketMutationVariables = Exact<{
  input: OpenTicketInput;
}>;


export type OpenTicketMutation = { openTicket: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, fields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type AssignTicketMutationVariables = Exact<{
  input: AssignTicketInput;
}>;


export type AssignTicketMutation = { assignTicket: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, fields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type TakeNextTicketMutationVariables = Exact<{
  input: TakeNextTicketInput;
}>;


export type TakeNextTicketMutation = { takeNextTicket: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, fields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type MoveTicketMutationVariables = Exact<{
  input: MoveTicketInput;
}>;


export type MoveTicketMutation = { moveTicket: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, fields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ChangeTicketStatusMutationVariables = Exact<{
  input: ChangeTicketStatusInput;
}>;


export type ChangeTicketStatusMutation = { changeTicketStatus: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, fields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ResolveTicketMutationVariables = Exact<{
  input: ResolveTicketInput;
}>;


export type ResolveTicketMutation = { resolveTicket: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, fields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type CloseTicketMutationVariables = Exact<{
  input: CloseTicketInput;
}>;


export type CloseTicketMutation = { closeTicket: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, fields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ReopenTicketMutationVariables = Exact<{
  input: ReopenTicketInput;
}>;


export type ReopenTicketMutation = { reopenTicket: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, fields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ChangeTicketSeverityMutationVariables = Exact<{
  input: ChangeTicketSeverityInput;
}>;


export type ChangeTicketSeverityMutation = { changeTicketSeverity: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, fields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type HandOverTicketMutationVariables = Exact<{
  input: HandOverTicketInput;
}>;


export type HandOverTicketMutation = { handOverTicket: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, fields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type ReplyToTicketMutationVariables = Exact<{
  input: ReplyToTicketInput;
}>;


export type ReplyToTicketMutation = { replyToTicket: { message: { id: string, kind: MessageKind, body: string, author:
        | { name: string }
        | { name: string }
        | { name: string }
       } | null, ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, fields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type AddNoteMutationVariables = Exact<{
  input: AddNoteInput;
}>;


export type AddNoteMutation = { addNote: { message: { id: string, kind: MessageKind, body: string, author:
        | { name: string }
        | { name: string }
        | { name: string }
       } | null, ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, fields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type AnswerChecklistMutationVariables = Exact<{
  input: AnswerChecklistInput;
}>;


export type AnswerChecklistMutation = { answerChecklist: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, fields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type EditTicketMutationVariables = Exact<{
  input: EditTicketInput;
}>;


export type EditTicketMutation = { editTicket: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, fields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type TriageTicketMutationVariables = Exact<{
  input: TriageTicketInput;
}>;


export type TriageTicketMutation = { triageTicket: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, fields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RecordWorkaroundMutationVariables = Exact<{
  input: RecordWorkaroundInput;
}>;


export type RecordWorkaroundMutation = { recordWorkaround: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, fields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SetCustomFieldsMutationVariables = Exact<{
  input: SetCustomFieldsInput;
}>;


export type SetCustomFieldsMutation = { setCustomFields: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, fields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type QualifyTicketMutationVariables = Exact<{
  input: QualifyTicketInput;
}>;


export type QualifyTicketMutation = { qualifyTicket: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, fields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type EscalateTicketMutationVariables = Exact<{
  input: EscalateTicketInput;
}>;


export type EscalateTicketMutation = { escalateTicket: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, fields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type MergeTicketsMutationVariables = Exact<{
  input: MergeTicketsInput;
}>;


export type MergeTicketsMutation = { mergeTickets: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, fields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type UnmergeTicketMutationVariables = Exact<{
  input: UnmergeTicketInput;
}>;


export type UnmergeTicketMutation = { unmergeTicket: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, fields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type MarkDuplicateMutationVariables = Exact<{
  input: MarkDuplicateInput;
}>;


export type MarkDuplicateMutation = { markDuplicate: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, fields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type LinkSolutionMutationVariables = Exact<{
  input: LinkSolutionInput;
}>;


export type LinkSolutionMutation = { linkSolution: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, fields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type WaitForReleaseMutationVariables = Exact<{
  input: WaitForReleaseInput;
}>;


export type WaitForReleaseMutation = { waitForRelease: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, fields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type AnswerSurveyMutationVariables = Exact<{
  input: AnswerSurveyInput;
}>;


export type AnswerSurveyMutation = { answerSurvey: { ticket: { id: string, code: string, version: number, subject: string, description: string, nature: TicketNature, channel: Channel, priority: Priority, impact: Level | null, urgency: Level | null, effort: Effort | null, environment: Environment | null, department: string | null, contactEmail: string | null, contactPhone: string | null, workaround: string | null, fields: unknown, isInternal: boolean, isUncovered: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type DraftArticleFromTicketMutationVariables = Exact<{
  input: DraftArticleFromTicketInput;
}>;


export type DraftArticleFromTicketMutation = { draftArticleFromTicket: { article: { id: string, version: number, title: string, body: string, state: ArticleState, audience: ArticleAudience, publishedAt: string | null, author:
        | { name: string }
        | { name: string }
        | { name: string }
       } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type RelateTicketMutationVariables = Exact<{
  input: RelateTicketInput;
}>;


export type RelateTicketMutation = { relateTicket: { relation: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type UnrelateTicketMutationVariables = Exact<{
  input: UnrelateTicketInput;
}>;


export type UnrelateTicketMutation = { unrelateTicket: { relation: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type SetAvailabilityMutationVariables = Exact<{
  input: SetAvailabilityInput;
}>;


export type SetAvailabilityMutation = { setAvailability: { user: { id: string, isAvailable: boolean | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export type AdvanceClockMutationVariables = Exact<{
  input: AdvanceClockInput;
}>;


export type AdvanceClockMutation = { advanceClock: { now: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ArticleFactsFragmentDoc = new TypedDocumentString(`
    fragment ArticleFacts on Article {
  id
  version
  title
  body
  state
  audience
  publishedAt
  author {
    name
  }
}
    `, {"fragmentName":"ArticleFacts"}) as unknown as TypedDocumentString<ArticleFactsFragment, unknown>;
export const ConfigurationChangeFactsFragmentDoc = new TypedDocumentString(`
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
    `, {"fragmentName":"ConfigurationChangeFacts"}) as unknown as TypedDocumentString<ConfigurationChangeFactsFragment, unknown>;
export const EntitlementFactsFragmentDoc = new TypedDocumentString(`
    fragment EntitlementFacts on Entitlement {
  id
  version
  type
  validFrom
  validTo
  policy {
    key
  }
}
    `, {"fragmentName":"EntitlementFacts"}) as unknown as TypedDocumentString<EntitlementFactsFragment, unknown>;
export const EventFactsFragmentDoc = new TypedDocumentString(`
    fragment EventFacts on TicketEvent {
  id
  seq
  cursor
  type
  view
  ticketId
  occurredAt
  actor {
    __typename
    id
    name
  }
  ticket {
    id
    code
    subject
    status {
      key
    }
  }
  changes {
    field
    before
    after
  }
}
    `, {"fragmentName":"EventFacts"}) as unknown as TypedDocumentString<EventFactsFragment, unknown>;
export const PresenceFragmentDoc = new TypedDocumentString(`
    fragment Presence on TicketPresence {
  ticketId
  present {
    actor {
      name
    }
    activity
  }
}
    `, {"fragmentName":"Presence"}) as unknown as TypedDocumentString<PresenceFragment, unknown>;
export const TicketFactsFragmentDoc = new TypedDocumentString(`
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  fields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
  }
}
    `, {"fragmentName":"TicketFacts"}) as unknown as TypedDocumentString<TicketFactsFragment, unknown>;
export const RefusalFragmentDoc = new TypedDocumentString(`
    fragment Refusal on UserError {
  code
  message
  path
  details
}
    `, {"fragmentName":"Refusal"}) as unknown as TypedDocumentString<RefusalFragment, unknown>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    accessToken
    accessTokenExpiresAt
    refreshToken
    viewer {
      tenant {
        slug
      }
      user {
        name
      }
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const RefreshSessionDocument = new TypedDocumentString(`
    mutation RefreshSession($input: RefreshSessionInput!) {
  refreshSession(input: $input) {
    accessToken
    refreshToken
    viewer {
      user {
        name
      }
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RefreshSessionMutation, RefreshSessionMutationVariables>;
export const ApiKeysDocument = new TypedDocumentString(`
    query ApiKeys($first: Int, $after: String) {
  apiKeys(first: $first, after: $after) {
    totalCount
    nodes {
      id
      name
      hint
      version
      permissions
      expiresAt
      lastUsedAt
      revokedAt
      organization {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ApiKeysQuery, ApiKeysQueryVariables>;
export const IssueApiKeyDocument = new TypedDocumentString(`
    mutation IssueApiKey($input: IssueApiKeyInput!) {
  issueApiKey(input: $input) {
    secret
    apiKey {
      id
      name
      hint
      version
      permissions
      expiresAt
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<IssueApiKeyMutation, IssueApiKeyMutationVariables>;
export const RevokeApiKeyDocument = new TypedDocumentString(`
    mutation RevokeApiKey($input: RevokeApiKeyInput!) {
  revokeApiKey(input: $input) {
    apiKey {
      id
      revokedAt
      version
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RevokeApiKeyMutation, RevokeApiKeyMutationVariables>;
export const ArticlesDocument = new TypedDocumentString(`
    query Articles($filter: ArticleFilter, $search: String, $first: Int, $after: String) {
  articles(filter: $filter, search: $search, first: $first, after: $after) {
    totalCount
    nodes {
      ...ArticleFacts
    }
    edges {
      cursor
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ArticleFacts on Article {
  id
  version
  title
  body
  state
  audience
  publishedAt
  author {
    name
  }
}`) as unknown as TypedDocumentString<ArticlesQuery, ArticlesQueryVariables>;
export const CreateArticleDocument = new TypedDocumentString(`
    mutation CreateArticle($input: CreateArticleInput!) {
  createArticle(input: $input) {
    article {
      ...ArticleFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ArticleFacts on Article {
  id
  version
  title
  body
  state
  audience
  publishedAt
  author {
    name
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<CreateArticleMutation, CreateArticleMutationVariables>;
export const UpdateArticleDocument = new TypedDocumentString(`
    mutation UpdateArticle($input: UpdateArticleInput!) {
  updateArticle(input: $input) {
    article {
      ...ArticleFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ArticleFacts on Article {
  id
  version
  title
  body
  state
  audience
  publishedAt
  author {
    name
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<UpdateArticleMutation, UpdateArticleMutationVariables>;
export const PublishArticleDocument = new TypedDocumentString(`
    mutation PublishArticle($input: PublishArticleInput!) {
  publishArticle(input: $input) {
    article {
      ...ArticleFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ArticleFacts on Article {
  id
  version
  title
  body
  state
  audience
  publishedAt
  author {
    name
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<PublishArticleMutation, PublishArticleMutationVariables>;
export const ArchiveArticleDocument = new TypedDocumentString(`
    mutation ArchiveArticle($input: ArchiveArticleInput!) {
  archiveArticle(input: $input) {
    article {
      ...ArticleFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ArticleFacts on Article {
  id
  version
  title
  body
  state
  audience
  publishedAt
  author {
    name
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<ArchiveArticleMutation, ArchiveArticleMutationVariables>;
export const ConfigurationDocument = new TypedDocumentString(`
    query Configuration {
  configuration {
    version
    document
    createdAt
    createdBy {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<ConfigurationQuery, ConfigurationQueryVariables>;
export const CalendarsDocument = new TypedDocumentString(`
    query Calendars {
  calendars {
    id
    key
    label
    rank
    version
    timeZone
    weekly {
      mon {
        opens
        closes
      }
      sat {
        opens
        closes
      }
    }
    exceptions {
      from
      to
      hours {
        opens
        closes
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CalendarsQuery, CalendarsQueryVariables>;
export const SlaPoliciesDocument = new TypedDocumentString(`
    query SlaPolicies {
  slaPolicies {
    id
    key
    label
    rank
    version
    targets {
      metric
      severity {
        key
      }
      priority
      entitlement
      category {
        key
      }
      within {
        amount
        unit
      }
      calendar {
        key
      }
      warnings {
        left {
          amount
          unit
        }
        usedPercent
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SlaPoliciesQuery, SlaPoliciesQueryVariables>;
export const IntakeDocument = new TypedDocumentString(`
    query Intake {
  qualifications {
    id
    key
    label
    rank
  }
  customFields {
    key
    label
    type
    required
    audience
    options {
      key
      label
    }
  }
  checklist {
    key
    label
  }
}
    `) as unknown as TypedDocumentString<IntakeQuery, IntakeQueryVariables>;
export const WorkflowDocument = new TypedDocumentString(`
    query Workflow {
  workflow {
    closurePolicy
    escalation
    onOpening {
      kind
      notify
    }
    statuses {
      key
      label
      category
      clocks {
        metric
        mode
      }
      survey
      review
      onReply
      onRelease
      timers {
        key
        after {
          amount
          unit
        }
        since
        calendar
        remind
        template
        moveTo
        qualify
      }
    }
    transitions {
      from
      to
      by
      requires
      effects {
        kind
        qualify
        natures
        assign
        notify
        template
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WorkflowQuery, WorkflowQueryVariables>;
export const ApplyConfigurationDocument = new TypedDocumentString(`
    mutation ApplyConfiguration($input: ApplyConfigurationInput!) {
  applyConfiguration(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<ApplyConfigurationMutation, ApplyConfigurationMutationVariables>;
export const SaveCalendarDocument = new TypedDocumentString(`
    mutation SaveCalendar($input: SaveCalendarInput!) {
  saveCalendar(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SaveCalendarMutation, SaveCalendarMutationVariables>;
export const SaveSlaPolicyDocument = new TypedDocumentString(`
    mutation SaveSlaPolicy($input: SaveSlaPolicyInput!) {
  saveSlaPolicy(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SaveSlaPolicyMutation, SaveSlaPolicyMutationVariables>;
export const SaveWorkflowDocument = new TypedDocumentString(`
    mutation SaveWorkflow($input: SaveWorkflowInput!) {
  saveWorkflow(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SaveWorkflowMutation, SaveWorkflowMutationVariables>;
export const ConfigurationPreviewDocument = new TypedDocumentString(`
    query ConfigurationPreview($document: JSON!, $applyToOpenTickets: Boolean) {
  configurationPreview(
    document: $document
    applyToOpenTickets: $applyToOpenTickets
  ) {
    version
    faults {
      code
      path
      message
    }
    changes {
      section
      key
      kind
    }
    moved {
      count
      first {
        ticket {
          id
          code
          subject
        }
        before {
          dueAt
          firstResponseDueAt
          nextResponseDueAt
        }
        after {
          dueAt
          firstResponseDueAt
          nextResponseDueAt
        }
      }
    }
    breached {
      count
      first {
        ticket {
          code
        }
      }
    }
    losing {
      count
      first {
        ticket {
          code
        }
        status
        to
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConfigurationPreviewQuery, ConfigurationPreviewQueryVariables>;
export const RetireCalendarDocument = new TypedDocumentString(`
    mutation RetireCalendar($input: RetireCalendarInput!) {
  retireCalendar(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RetireCalendarMutation, RetireCalendarMutationVariables>;
export const RetireCategoryDocument = new TypedDocumentString(`
    mutation RetireCategory($input: RetireCategoryInput!) {
  retireCategory(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RetireCategoryMutation, RetireCategoryMutationVariables>;
export const RetireChecklistItemDocument = new TypedDocumentString(`
    mutation RetireChecklistItem($input: RetireChecklistItemInput!) {
  retireChecklistItem(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RetireChecklistItemMutation, RetireChecklistItemMutationVariables>;
export const RetireCustomFieldDocument = new TypedDocumentString(`
    mutation RetireCustomField($input: RetireCustomFieldInput!) {
  retireCustomField(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RetireCustomFieldMutation, RetireCustomFieldMutationVariables>;
export const RetireQualificationDocument = new TypedDocumentString(`
    mutation RetireQualification($input: RetireQualificationInput!) {
  retireQualification(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RetireQualificationMutation, RetireQualificationMutationVariables>;
export const RetireQueueDocument = new TypedDocumentString(`
    mutation RetireQueue($input: RetireQueueInput!) {
  retireQueue(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RetireQueueMutation, RetireQueueMutationVariables>;
export const RetireSeverityDocument = new TypedDocumentString(`
    mutation RetireSeverity($input: RetireSeverityInput!) {
  retireSeverity(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RetireSeverityMutation, RetireSeverityMutationVariables>;
export const RetireSlaPolicyDocument = new TypedDocumentString(`
    mutation RetireSlaPolicy($input: RetireSlaPolicyInput!) {
  retireSlaPolicy(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RetireSlaPolicyMutation, RetireSlaPolicyMutationVariables>;
export const RetireTemplateDocument = new TypedDocumentString(`
    mutation RetireTemplate($input: RetireTemplateInput!) {
  retireTemplate(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RetireTemplateMutation, RetireTemplateMutationVariables>;
export const SaveCategoryDocument = new TypedDocumentString(`
    mutation SaveCategory($input: SaveCategoryInput!) {
  saveCategory(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SaveCategoryMutation, SaveCategoryMutationVariables>;
export const SaveChecklistItemDocument = new TypedDocumentString(`
    mutation SaveChecklistItem($input: SaveChecklistItemInput!) {
  saveChecklistItem(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SaveChecklistItemMutation, SaveChecklistItemMutationVariables>;
export const SaveCustomFieldDocument = new TypedDocumentString(`
    mutation SaveCustomField($input: SaveCustomFieldInput!) {
  saveCustomField(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SaveCustomFieldMutation, SaveCustomFieldMutationVariables>;
export const SaveDeskSettingsDocument = new TypedDocumentString(`
    mutation SaveDeskSettings($input: SaveDeskSettingsInput!) {
  saveDeskSettings(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SaveDeskSettingsMutation, SaveDeskSettingsMutationVariables>;
export const SavePriorityMatrixDocument = new TypedDocumentString(`
    mutation SavePriorityMatrix($input: SavePriorityMatrixInput!) {
  savePriorityMatrix(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SavePriorityMatrixMutation, SavePriorityMatrixMutationVariables>;
export const SaveQualificationDocument = new TypedDocumentString(`
    mutation SaveQualification($input: SaveQualificationInput!) {
  saveQualification(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SaveQualificationMutation, SaveQualificationMutationVariables>;
export const SaveQueueDocument = new TypedDocumentString(`
    mutation SaveQueue($input: SaveQueueInput!) {
  saveQueue(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SaveQueueMutation, SaveQueueMutationVariables>;
export const SaveSeverityDocument = new TypedDocumentString(`
    mutation SaveSeverity($input: SaveSeverityInput!) {
  saveSeverity(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SaveSeverityMutation, SaveSeverityMutationVariables>;
export const SaveTemplateDocument = new TypedDocumentString(`
    mutation SaveTemplate($input: SaveTemplateInput!) {
  saveTemplate(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SaveTemplateMutation, SaveTemplateMutationVariables>;
export const EntitlementsDocument = new TypedDocumentString(`
    query Entitlements {
  entitlements(first: 100) {
    totalCount
    nodes {
      id
      isActive
      organization {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EntitlementsQuery, EntitlementsQueryVariables>;
export const CreateEntitlementDocument = new TypedDocumentString(`
    mutation CreateEntitlement($input: CreateEntitlementInput!) {
  createEntitlement(input: $input) {
    entitlement {
      ...EntitlementFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment EntitlementFacts on Entitlement {
  id
  version
  type
  validFrom
  validTo
  policy {
    key
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<CreateEntitlementMutation, CreateEntitlementMutationVariables>;
export const ChangeEntitlementDocument = new TypedDocumentString(`
    mutation ChangeEntitlement($input: ChangeEntitlementInput!) {
  changeEntitlement(input: $input) {
    entitlement {
      ...EntitlementFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment EntitlementFacts on Entitlement {
  id
  version
  type
  validFrom
  validTo
  policy {
    key
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<ChangeEntitlementMutation, ChangeEntitlementMutationVariables>;
export const EventsDocument = new TypedDocumentString(`
    query Events($filter: EventFilter, $after: String, $first: Int) {
  events(filter: $filter, after: $after, first: $first) {
    totalCount
    nodes {
      ...EventFacts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment EventFacts on TicketEvent {
  id
  seq
  cursor
  type
  view
  ticketId
  occurredAt
  actor {
    __typename
    id
    name
  }
  ticket {
    id
    code
    subject
    status {
      key
    }
  }
  changes {
    field
    before
    after
  }
}`) as unknown as TypedDocumentString<EventsQuery, EventsQueryVariables>;
export const TicketEventsDocument = new TypedDocumentString(`
    subscription TicketEvents($filter: TicketFilter, $after: String) {
  ticketEvents(filter: $filter, after: $after) {
    ...EventFacts
  }
}
    fragment EventFacts on TicketEvent {
  id
  seq
  cursor
  type
  view
  ticketId
  occurredAt
  actor {
    __typename
    id
    name
  }
  ticket {
    id
    code
    subject
    status {
      key
    }
  }
  changes {
    field
    before
    after
  }
}`) as unknown as TypedDocumentString<TicketEventsSubscription, TicketEventsSubscriptionVariables>;
export const QueueCountersDocument = new TypedDocumentString(`
    subscription QueueCounters {
  queueCounters {
    key
    counts {
      unresolved
      open
      onHold
      unassigned
      overdue
    }
  }
}
    `) as unknown as TypedDocumentString<QueueCountersSubscription, QueueCountersSubscriptionVariables>;
export const AnnouncePresenceDocument = new TypedDocumentString(`
    mutation AnnouncePresence($input: AnnouncePresenceInput!) {
  announcePresence(input: $input) {
    presence {
      ...Presence
    }
    userErrors {
      code
      path
    }
  }
}
    fragment Presence on TicketPresence {
  ticketId
  present {
    actor {
      name
    }
    activity
  }
}`) as unknown as TypedDocumentString<AnnouncePresenceMutation, AnnouncePresenceMutationVariables>;
export const TicketPresenceDocument = new TypedDocumentString(`
    subscription TicketPresence($ticketId: ID!) {
  ticketPresence(ticketId: $ticketId) {
    ...Presence
  }
}
    fragment Presence on TicketPresence {
  ticketId
  present {
    actor {
      name
    }
    activity
  }
}`) as unknown as TypedDocumentString<TicketPresenceSubscription, TicketPresenceSubscriptionVariables>;
export const ReleaseTicketsDocument = new TypedDocumentString(`
    query ReleaseTickets($id: ID!) {
  node(id: $id) {
    ... on Release {
      tickets(first: 100) {
        nodes {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReleaseTicketsQuery, ReleaseTicketsQueryVariables>;
export const CreateReleaseDocument = new TypedDocumentString(`
    mutation CreateRelease($input: CreateReleaseInput!) {
  createRelease(input: $input) {
    release {
      id
      name
      publishedAt
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<CreateReleaseMutation, CreateReleaseMutationVariables>;
export const PublishReleaseDocument = new TypedDocumentString(`
    mutation PublishRelease($input: PublishReleaseInput!) {
  publishRelease(input: $input) {
    release {
      id
      name
      publishedAt
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<PublishReleaseMutation, PublishReleaseMutationVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    tenant {
      slug
      locale
      codePrefix
      closurePolicy
      onBehalfCreator
    }
    permissions
    actor {
      __typename
      id
      name
    }
    user {
      id
      email
      role
      organization {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const CatalogDocument = new TypedDocumentString(`
    query Catalog {
  queues {
    id
    key
    label
    rank
    ordering
    visibility
    counts {
      unresolved
      open
      pending
      onHold
      unassigned
      resolved
      overdue
    }
    members {
      user {
        id
        name
        isAvailable
      }
    }
  }
  severities {
    id
    key
    label
    rank
    targetTime
    responseTime
  }
  statuses {
    id
    key
    label
    category
    rank
  }
  categories {
    id
    key
    label
    rank
  }
}
    `) as unknown as TypedDocumentString<CatalogQuery, CatalogQueryVariables>;
export const NodeDocument = new TypedDocumentString(`
    query Node($id: ID!) {
  node(id: $id) {
    __typename
    id
  }
}
    `) as unknown as TypedDocumentString<NodeQuery, NodeQueryVariables>;
export const NodesDocument = new TypedDocumentString(`
    query Nodes($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
  }
}
    `) as unknown as TypedDocumentString<NodesQuery, NodesQueryVariables>;
export const UsersDocument = new TypedDocumentString(`
    query Users($first: Int, $after: String) {
  users(first: $first, after: $after) {
    totalCount
    nodes {
      id
      name
      email
      role
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<UsersQuery, UsersQueryVariables>;
export const OrganizationsDocument = new TypedDocumentString(`
    query Organizations($first: Int, $after: String) {
  organizations(first: $first, after: $after) {
    totalCount
    nodes {
      id
      name
      externalId
      entitlements(first: 10) {
        nodes {
          id
          type
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<OrganizationsQuery, OrganizationsQueryVariables>;
export const CreateUserDocument = new TypedDocumentString(`
    mutation CreateUser($input: CreateUserInput!) {
  createUser(input: $input) {
    user {
      id
      name
      email
      role
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<CreateUserMutation, CreateUserMutationVariables>;
export const RelatedTicketsDocument = new TypedDocumentString(`
    query RelatedTickets($id: ID!) {
  node(id: $id) {
    ... on User {
      relatedTickets(first: 100) {
        nodes {
          id
        }
      }
    }
    ... on Organization {
      relatedTickets(first: 100) {
        nodes {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RelatedTicketsQuery, RelatedTicketsQueryVariables>;
export const TicketDocument = new TypedDocumentString(`
    query Ticket($id: ID, $code: String) {
  ticket(id: $id, code: $code) {
    ...TicketFacts
    availableTransitions {
      status {
        key
        category
      }
      allowed
      code
      message
    }
    messages(last: 100) {
      totalCount
      nodes {
        id
        kind
        body
        author {
          name
        }
        mentions {
          user {
            id
          }
        }
      }
    }
    activity(first: 100) {
      totalCount
      nodes {
        id
        seq
        type
        occurredAt
        actor {
          __typename
          name
        }
        changes {
          field
          before
          after
        }
      }
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  fields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
  }
}`) as unknown as TypedDocumentString<TicketQuery, TicketQueryVariables>;
export const TicketDetailsDocument = new TypedDocumentString(`
    query TicketDetails($id: ID!, $locale: Locale) {
  ticket(id: $id) {
    ...TicketFacts
    checklist {
      key
      isChecked
    }
    entitlement {
      id
      type
    }
    qualification {
      key
      label(locale: $locale)
    }
    viewerCanQualify {
      allowed
      code
    }
    survey {
      isOpen
      viewerCanAnswer {
        allowed
        code
      }
      answer {
        score
        comment
        answeredBy {
          name
        }
      }
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  fields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
  }
}`) as unknown as TypedDocumentString<TicketDetailsQuery, TicketDetailsQueryVariables>;
export const TicketLinksDocument = new TypedDocumentString(`
    query TicketLinks($id: ID!) {
  ticket(id: $id) {
    id
    duplicateOf {
      id
    }
    followUpOf {
      id
      messages(first: 100) {
        nodes {
          body
        }
      }
    }
    mergedInto {
      id
    }
    mergedTickets(first: 100) {
      nodes {
        id
      }
    }
    relations(first: 100) {
      nodes {
        id
        kind
        target
        externalId
        endedAt
      }
    }
    release {
      id
    }
    solution {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<TicketLinksQuery, TicketLinksQueryVariables>;
export const TicketClocksDocument = new TypedDocumentString(`
    query TicketClocks($id: ID!) {
  ticket(id: $id) {
    id
    openedAt
    dueAt
    firstResponseDueAt
    isOverdue
    slaClocks {
      metric
      state
      startedAt
      dueAt
      breachedAt
      used
      remaining
      overdue
      isWarning
      ending
      target {
        amount
        unit
      }
    }
    slaExplanation {
      metric
      segments {
        kind
        from
        to
        eventId
        policy
        policyVersion
        calendar
        calendarVersion
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TicketClocksQuery, TicketClocksQueryVariables>;
export const TicketsDocument = new TypedDocumentString(`
    query Tickets($filter: TicketFilter, $orderBy: [TicketOrder!], $first: Int, $after: String, $last: Int, $before: String) {
  tickets(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    nodes {
      ...TicketFacts
    }
    edges {
      cursor
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  fields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
  }
}`) as unknown as TypedDocumentString<TicketsQuery, TicketsQueryVariables>;
export const OpenTicketDocument = new TypedDocumentString(`
    mutation OpenTicket($input: OpenTicketInput!) {
  openTicket(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  fields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<OpenTicketMutation, OpenTicketMutationVariables>;
export const AssignTicketDocument = new TypedDocumentString(`
    mutation AssignTicket($input: AssignTicketInput!) {
  assignTicket(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  fields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<AssignTicketMutation, AssignTicketMutationVariables>;
export const TakeNextTicketDocument = new TypedDocumentString(`
    mutation TakeNextTicket($input: TakeNextTicketInput!) {
  takeNextTicket(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  fields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<TakeNextTicketMutation, TakeNextTicketMutationVariables>;
export const MoveTicketDocument = new TypedDocumentString(`
    mutation MoveTicket($input: MoveTicketInput!) {
  moveTicket(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  fields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<MoveTicketMutation, MoveTicketMutationVariables>;
export const ChangeTicketStatusDocument = new TypedDocumentString(`
    mutation ChangeTicketStatus($input: ChangeTicketStatusInput!) {
  changeTicketStatus(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  fields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<ChangeTicketStatusMutation, ChangeTicketStatusMutationVariables>;
export const ResolveTicketDocument = new TypedDocumentString(`
    mutation ResolveTicket($input: ResolveTicketInput!) {
  resolveTicket(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  fields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<ResolveTicketMutation, ResolveTicketMutationVariables>;
export const CloseTicketDocument = new TypedDocumentString(`
    mutation CloseTicket($input: CloseTicketInput!) {
  closeTicket(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  fields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<CloseTicketMutation, CloseTicketMutationVariables>;
export const ReopenTicketDocument = new TypedDocumentString(`
    mutation ReopenTicket($input: ReopenTicketInput!) {
  reopenTicket(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  fields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<ReopenTicketMutation, ReopenTicketMutationVariables>;
export const ChangeTicketSeverityDocument = new TypedDocumentString(`
    mutation ChangeTicketSeverity($input: ChangeTicketSeverityInput!) {
  changeTicketSeverity(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  fields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<ChangeTicketSeverityMutation, ChangeTicketSeverityMutationVariables>;
export const HandOverTicketDocument = new TypedDocumentString(`
    mutation HandOverTicket($input: HandOverTicketInput!) {
  handOverTicket(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  fields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<HandOverTicketMutation, HandOverTicketMutationVariables>;
export const ReplyToTicketDocument = new TypedDocumentString(`
    mutation ReplyToTicket($input: ReplyToTicketInput!) {
  replyToTicket(input: $input) {
    message {
      id
      kind
      body
      author {
        name
      }
    }
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  fields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<ReplyToTicketMutation, ReplyToTicketMutationVariables>;
export const AddNoteDocument = new TypedDocumentString(`
    mutation AddNote($input: AddNoteInput!) {
  addNote(input: $input) {
    message {
      id
      kind
      body
      author {
        name
      }
    }
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  fields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<AddNoteMutation, AddNoteMutationVariables>;
export const AnswerChecklistDocument = new TypedDocumentString(`
    mutation AnswerChecklist($input: AnswerChecklistInput!) {
  answerChecklist(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  fields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<AnswerChecklistMutation, AnswerChecklistMutationVariables>;
export const EditTicketDocument = new TypedDocumentString(`
    mutation EditTicket($input: EditTicketInput!) {
  editTicket(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  fields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<EditTicketMutation, EditTicketMutationVariables>;
export const TriageTicketDocument = new TypedDocumentString(`
    mutation TriageTicket($input: TriageTicketInput!) {
  triageTicket(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  fields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<TriageTicketMutation, TriageTicketMutationVariables>;
export const RecordWorkaroundDocument = new TypedDocumentString(`
    mutation RecordWorkaround($input: RecordWorkaroundInput!) {
  recordWorkaround(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  fields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RecordWorkaroundMutation, RecordWorkaroundMutationVariables>;
export const SetCustomFieldsDocument = new TypedDocumentString(`
    mutation SetCustomFields($input: SetCustomFieldsInput!) {
  setCustomFields(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  fields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SetCustomFieldsMutation, SetCustomFieldsMutationVariables>;
export const QualifyTicketDocument = new TypedDocumentString(`
    mutation QualifyTicket($input: QualifyTicketInput!) {
  qualifyTicket(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  fields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<QualifyTicketMutation, QualifyTicketMutationVariables>;
export const EscalateTicketDocument = new TypedDocumentString(`
    mutation EscalateTicket($input: EscalateTicketInput!) {
  escalateTicket(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  fields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<EscalateTicketMutation, EscalateTicketMutationVariables>;
export const MergeTicketsDocument = new TypedDocumentString(`
    mutation MergeTickets($input: MergeTicketsInput!) {
  mergeTickets(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  fields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<MergeTicketsMutation, MergeTicketsMutationVariables>;
export const UnmergeTicketDocument = new TypedDocumentString(`
    mutation UnmergeTicket($input: UnmergeTicketInput!) {
  unmergeTicket(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  fields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<UnmergeTicketMutation, UnmergeTicketMutationVariables>;
export const MarkDuplicateDocument = new TypedDocumentString(`
    mutation MarkDuplicate($input: MarkDuplicateInput!) {
  markDuplicate(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  fields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<MarkDuplicateMutation, MarkDuplicateMutationVariables>;
export const LinkSolutionDocument = new TypedDocumentString(`
    mutation LinkSolution($input: LinkSolutionInput!) {
  linkSolution(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  fields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<LinkSolutionMutation, LinkSolutionMutationVariables>;
export const WaitForReleaseDocument = new TypedDocumentString(`
    mutation WaitForRelease($input: WaitForReleaseInput!) {
  waitForRelease(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  fields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<WaitForReleaseMutation, WaitForReleaseMutationVariables>;
export const AnswerSurveyDocument = new TypedDocumentString(`
    mutation AnswerSurvey($input: AnswerSurveyInput!) {
  answerSurvey(input: $input) {
    ticket {
      ...TicketFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment TicketFacts on Ticket {
  id
  code
  version
  subject
  description
  nature
  channel
  priority
  impact
  urgency
  effort
  environment
  department
  contactEmail
  contactPhone
  workaround
  fields
  isInternal
  isUncovered
  occurrences
  openedAt
  updatedAt
  resolvedAt
  closedAt
  dueAt
  firstResponseDueAt
  firstRespondedAt
  isOverdue
  status {
    key
    category
  }
  severity {
    key
  }
  category {
    key
  }
  queue {
    id
    key
  }
  assignee {
    id
    name
  }
  requester {
    id
    name
  }
  creator {
    __typename
    id
    name
  }
  registeredBy {
    __typename
    id
    name
  }
  organization {
    id
    name
  }
  viewerCanClose {
    allowed
    code
    message
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<AnswerSurveyMutation, AnswerSurveyMutationVariables>;
export const DraftArticleFromTicketDocument = new TypedDocumentString(`
    mutation DraftArticleFromTicket($input: DraftArticleFromTicketInput!) {
  draftArticleFromTicket(input: $input) {
    article {
      ...ArticleFacts
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ArticleFacts on Article {
  id
  version
  title
  body
  state
  audience
  publishedAt
  author {
    name
  }
}
fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<DraftArticleFromTicketMutation, DraftArticleFromTicketMutationVariables>;
export const RelateTicketDocument = new TypedDocumentString(`
    mutation RelateTicket($input: RelateTicketInput!) {
  relateTicket(input: $input) {
    relation {
      id
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<RelateTicketMutation, RelateTicketMutationVariables>;
export const UnrelateTicketDocument = new TypedDocumentString(`
    mutation UnrelateTicket($input: UnrelateTicketInput!) {
  unrelateTicket(input: $input) {
    relation {
      id
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<UnrelateTicketMutation, UnrelateTicketMutationVariables>;
export const SetAvailabilityDocument = new TypedDocumentString(`
    mutation SetAvailability($input: SetAvailabilityInput!) {
  setAvailability(input: $input) {
    user {
      id
      isAvailable
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<SetAvailabilityMutation, SetAvailabilityMutationVariables>;
export const AdvanceClockDocument = new TypedDocumentString(`
    mutation AdvanceClock($input: AdvanceClockInput!) {
  advanceClock(input: $input) {
    now
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  details
}`) as unknown as TypedDocumentString<AdvanceClockMutation, AdvanceClockMutationVariables>;