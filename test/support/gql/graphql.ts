/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The ticket and the private note to add. */
export type AddNoteInput = {
  /** The text of the message; 1 to 50,000 characters. */
  body: string;
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 characters. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The agents to mention, at most 20, who are notified. Each must be able to see the queue of the ticket, otherwise `NOT_AN_AGENT`. */
  mentions?: Array<string | number> | null | undefined;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** The ticket and what the caller is doing on it. An announcement lasts 30 seconds; repeat it every 15 seconds while it is true. */
export type AnnouncePresenceInput = {
  /** What the caller is doing; null or left out ends the presence. */
  activity?: PresenceActivity | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 characters. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** The configuration of the desk, or some sections of it. */
export type ApplyConfigurationInput = {
  /** Whether open tickets get the new targets too. The time that they have used stays used. Otherwise, also when left out, they keep their targets. `configurationPreview` shows the effect beforehand. */
  applyToOpenTickets?: boolean | null | undefined;
  /** The document, in the form of `configuration { document }`. A section that is left out stays as it is; a section that is given replaces the old one, and items that it no longer contains are retired. `INVALID_CONFIGURATION` lists the faults with their paths. */
  document: unknown;
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 characters. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
};

/** The article to archive. */
export type ArchiveArticleInput = {
  /** The id of the article; refused with `NOT_FOUND` when it does not exist. */
  articleId: string | number;
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 characters. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
};

/** Who can read a published article. */
export type ArticleAudience =
  /** Only agents can read it. */
  | 'AGENTS'
  /** Everybody in the desk can read it. */
  | 'EVERYONE';

/** Selects articles among those that the viewer can read. All parts that are given must match. */
export type ArticleFilter = {
  /** Matches articles for one of these audiences. */
  audience?: Array<ArticleAudience> | null | undefined;
  /** Matches articles in one of these states. */
  state?: Array<ArticleState> | null | undefined;
};

/** The state of an article. */
export type ArticleState =
  /** The article is no longer shown to its readers. */
  | 'ARCHIVED'
  /** The article is being written. */
  | 'DRAFT'
  /** The article is published for its audience. */
  | 'PUBLISHED';

/** The ticket to assign, and the person who will work on it. */
export type AssignTicketInput = {
  /** An agent who can see the queue of the ticket, otherwise `NOT_AN_AGENT`. Null or left out returns the ticket to its queue. */
  assigneeId?: string | number | null | undefined;
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 characters. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** Who receives the ticket by a transition. */
export type AssignTo =
  /** The person who makes the transition. */
  | 'ACTOR'
  /** Nobody: the ticket returns to its queue. */
  | 'NOBODY';

/** Dates with other opening hours than a normal week. */
export type CalendarOverrideInput = {
  /** The first date, such as 2026-12-24; from 2000 to 2199. */
  from: string;
  /** The open intervals on each of these dates; none when the desk is closed. */
  hours: Array<OpenIntervalInput>;
  /** The last date; the same as the first when left out. */
  to?: string | null | undefined;
};

/** The ticket to change, and its new severity. */
export type ChangeTicketSeverityInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 characters. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The key of the new severity; refused with `NOT_FOUND` when it does not exist. */
  severity: string;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** The ticket to change, and its new status. */
export type ChangeTicketStatusInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 characters. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The key of the new status. A resolved or closed status is refused with `TRANSITION_NOT_ALLOWED`, and `details.use` names the mutation to use. */
  status: string;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** The channel through which a ticket arrived. */
export type Channel =
  /** The ticket was opened by a partner's system. */
  | 'API'
  /** The ticket came out of a chat. */
  | 'CHAT'
  /** The ticket arrived by email; its sender is the creator. */
  | 'EMAIL'
  /** The ticket was opened by a monitoring system. */
  | 'MONITORING'
  /** The ticket was reported by phone and entered by an agent. */
  | 'PHONE'
  /** The ticket was opened in a portal or another frontend. */
  | 'PORTAL';

/** Compares a value of the enum Channel. All comparators that are given must match. */
export type ChannelComparator = {
  /** Matches when the value equals this one. */
  eq?: Channel | null | undefined;
  /** Matches when the value is one of these. */
  in?: Array<Channel> | null | undefined;
  /** Matches when the value differs from this one. */
  neq?: Channel | null | undefined;
  /** Matches when the value is none of these. */
  nin?: Array<Channel> | null | undefined;
};

/** An answer to an item of the desk's intake checklist. */
export type ChecklistAnswerInput = {
  /** True for yes, false for no. */
  isChecked: boolean;
  /** The key of the checklist item; refused with `NOT_FOUND` when it does not exist. */
  key: string;
};

/** What a status does to an SLA clock. A resolved or closed status stops every clock, whatever is set here. */
export type ClockMode =
  /** The clock is paused in this status, and its deadline is null. */
  | 'PAUSE'
  /** The clock runs in this status. */
  | 'RUN'
  /** The clock ends in this status. */
  | 'STOP';

/** The ticket to close, and the status to close it with. */
export type CloseTicketInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 characters. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The key of a status in the category `CLOSED`; the first one that the caller can move the ticket to when left out. */
  status?: string | null | undefined;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** How the tickets of a desk are closed. Under no policy can an agent or an admin close the ticket of somebody else. */
export type ClosurePolicy =
  /** Only the timers of the workflow close tickets. */
  | 'AUTOMATIC'
  /** The creator closes a resolved ticket; timers of the workflow can close it too. */
  | 'CREATOR';

/** The kind of change to an item of the configuration. */
export type ConfigurationChangeKind =
  /** The item was added to the configuration. */
  | 'ADDED'
  /** The values of the item or its position changed. */
  | 'CHANGED'
  /** The item is no longer offered. Tickets that have it keep it. */
  | 'RETIRED';

/** The text of a new article, which starts as a draft. */
export type CreateArticleInput = {
  /** Who can read the article once it is published; `EVERYONE` when left out. */
  audience?: ArticleAudience | null | undefined;
  /** The text of the article in Markdown; 1 to 100,000 characters. */
  body: string;
  /** A key that makes it safe to repeat the mutation; 1 to 255 characters. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The title of the article; 1 to 200 characters. */
  title: string;
};

/** The details of a new person in the desk. */
export type CreateUserInput = {
  /** The email address to sign in with; 3 to 254 characters. It is unique within the desk, otherwise `ALREADY_EXISTS`. */
  email: string;
  /** Whether the person sees every ticket of the organization; false when left out. */
  followsOrganization?: boolean | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 characters. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The language of messages to the person: `es`, `en` or `pt`; the desk's language when left out. */
  locale?: string | null | undefined;
  /** The name to show to people; 1 to 200 characters. */
  name: string;
  /** The organization of the person; refused with `NOT_FOUND` when it does not exist. */
  organizationId?: string | number | null | undefined;
  /** The kind of requester; none when left out. */
  requesterKind?: RequesterKind | null | undefined;
  /** The role of the person in the desk. */
  role: Role;
};

/** The type of the values of a custom field. */
export type CustomFieldType =
  /** A boolean: true or false. */
  | 'BOOLEAN'
  /** The key of one of the options. */
  | 'CHOICE'
  /** A date, such as 2026-12-25. */
  | 'DATE'
  /** A number, with or without decimals. */
  | 'NUMBER'
  /** A text of at most 5,000 characters. */
  | 'TEXT';

/** Compares a time. All comparators that are given must match. */
export type DateTimeComparator = {
  /** Matches when the time equals this one. */
  eq?: string | null | undefined;
  /** Matches when the time is after this one. */
  gt?: string | null | undefined;
  /** Matches when the time is after this one or equals it. */
  gte?: string | null | undefined;
  /** True matches when there is no value, false when there is one. */
  isNull?: boolean | null | undefined;
  /** Matches when the time is before this one. */
  lt?: string | null | undefined;
  /** Matches when the time is before this one or equals it. */
  lte?: string | null | undefined;
};

/** The unit of a length of time. */
export type DurationUnit =
  /** Working days of the calendar: the same local time that many working dates later, not a multiple of hours. */
  | 'BUSINESS_DAYS'
  /** Hours during the opening hours of the calendar. */
  | 'BUSINESS_HOURS'
  /** Minutes during the opening hours of the calendar. */
  | 'BUSINESS_MINUTES'
  /** Days of 24 hours each, around the clock. */
  | 'DAYS'
  /** Hours around the clock. */
  | 'HOURS'
  /** Minutes around the clock. */
  | 'MINUTES';

/** What kind of effect a transition has besides the new status. */
export type EffectKind =
  /** Assigns the ticket to somebody, or returns it to its queue. */
  | 'ASSIGN'
  /** Notifies somebody of the ticket. */
  | 'NOTIFY'
  /** Sets the qualification of the ticket, or removes it. */
  | 'QUALIFY';

/** The expected amount of work. Small tickets come early in queues of the order `SIMPLE_FIRST`. */
export type Effort =
  /** The work is a project of its own. */
  | 'LARGE'
  /** The work takes some time. */
  | 'MEDIUM'
  /** The work can be done at once. */
  | 'SMALL';

/** Compares a value of the enum Effort. All comparators that are given must match. */
export type EffortComparator = {
  /** Matches when the value equals this one. */
  eq?: Effort | null | undefined;
  /** Matches when the value is one of these. */
  in?: Array<Effort> | null | undefined;
  /** Matches when the value differs from this one. */
  neq?: Effort | null | undefined;
  /** Matches when the value is none of these. */
  nin?: Array<Effort> | null | undefined;
};

/** The environments that an entitlement covers. */
export type EntitlementType =
  /** It covers every environment except production. */
  | 'DEVELOPMENT'
  /** It covers the production environment. */
  | 'PRODUCTION';

/** The environment in which a problem occurs. */
export type Environment =
  /** Any environment except production. */
  | 'DEVELOPMENT'
  /** The environment in which people work. */
  | 'PRODUCTION';

/** Compares a value of the enum Environment. All comparators that are given must match. */
export type EnvironmentComparator = {
  /** Matches when the value equals this one. */
  eq?: Environment | null | undefined;
  /** Matches when the value is one of these. */
  in?: Array<Environment> | null | undefined;
  /** Matches when the value differs from this one. */
  neq?: Environment | null | undefined;
  /** Matches when the value is none of these. */
  nin?: Array<Environment> | null | undefined;
};

/** Selects events; every part that is given must match. */
export type EventFilter = {
  /** Filters by the id of the actor who caused the event. */
  actorId?: IdComparator | null | undefined;
  /** Filters by the time when the event happened. */
  occurredAt?: DateTimeComparator | null | undefined;
  /** Filters by the ticket of the event, as it is now. */
  ticket?: TicketFilter | null | undefined;
  /** Filters by the id of the ticket. */
  ticketId?: IdComparator | null | undefined;
  /** Filters by the type of the event. */
  type?: StringComparator | null | undefined;
};

/** Who can see and set a custom field. */
export type FieldAudience =
  /** Only agents and admins. */
  | 'AGENTS'
  /** Everybody who sees the ticket, requesters included. */
  | 'EVERYONE';

/** Filters by a custom field of the desk. The rows are compared one by one along the order of the list. A field that the viewer cannot see counts as empty. */
export type FieldFilter = {
  /** Matches when the field has exactly this text, number or boolean. */
  eq?: unknown;
  /** True matches tickets where the field is empty, false those where it has a value. */
  isNull?: boolean | null | undefined;
  /** The key of the custom field. An unknown one counts as empty on every ticket. */
  key: string;
};

/** The ticket to hand over, its new creator and the reason. */
export type HandOverTicketInput = {
  /** The person who can close the ticket from now on. It must be an active person other than the caller and the current creator, and an agent if the ticket is internal; otherwise `NOT_ALLOWED`. */
  creatorId: string | number;
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 characters. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** Why the ticket is handed over; 1 to 500 characters. It appears in the history. */
  reason: string;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** The public holidays on which the desk is closed. They are filled in for the next ten years whenever the calendar changes. */
export type HolidaysInput = {
  /** The country by its ISO 3166 code, such as ES. */
  country: string;
  /** A region of the country, such as MD; only national holidays when left out. */
  region?: string | null | undefined;
};

/** Compares an id. All comparators that are given must match. */
export type IdComparator = {
  /** Matches when the id equals this one. */
  eq?: string | number | null | undefined;
  /** Matches when the id is one of these. */
  in?: Array<string | number> | null | undefined;
  /** True matches when there is no value, false when there is one. */
  isNull?: boolean | null | undefined;
  /** Matches when the id differs from this one. */
  neq?: string | number | null | undefined;
  /** Matches when the id is none of these. */
  nin?: Array<string | number> | null | undefined;
};

/** The details of a new API key for a partner system. */
export type IssueApiKeyInput = {
  /** When the key expires, a time in the future; never when left out. */
  expiresAt?: string | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 characters. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The name under which the key acts; 1 to 200 characters. */
  name: string;
  /** The organization for which the key acts: it sees the tickets of that organization and opens tickets only for its people. Such a key cannot have `ticket:read_all`, `people:read`, `ticket:hand_over` or `tenant:admin`, otherwise `NOT_ALLOWED`. */
  organizationId?: string | number | null | undefined;
  /** The permissions of the key, at least one of: `ticket:read`, `ticket:read_all`, `ticket:write`, `ticket:work`, `ticket:hand_over`, `note:read`, `note:write`, `article:read`, `article:write`, `article:publish`, `people:read`, `release:publish`, `tenant:admin`, `tenant:clock`. The caller must have each of them, otherwise `NOT_ALLOWED`. */
  permissions: Array<string>;
  /** The person for whom the key opens tickets when it names no requester; the caller when left out. */
  requesterId?: string | number | null | undefined;
};

/** Filters by an item of the desk's configuration, by its id or its key. All parts that are given must match. */
export type KeyedFilter = {
  /** Filters by the id of the item. */
  id?: IdComparator | null | undefined;
  /** Filters by the key of the item. */
  key?: StringComparator | null | undefined;
};

/** The label of an item in each language; at least one language is needed. */
export type LabelInput = {
  /** The label in English; 1 to 200 characters. */
  en?: string | null | undefined;
  /** The label in Spanish; 1 to 200 characters. */
  es?: string | null | undefined;
  /** The label in Portuguese; 1 to 200 characters. */
  pt?: string | null | undefined;
};

/** A level of impact or urgency. */
export type Level =
  /** A high impact or urgency. */
  | 'HIGH'
  /** A low impact or urgency. */
  | 'LOW'
  /** A medium impact or urgency, which also counts when none is given. */
  | 'MEDIUM';

/** Compares a value of the enum Level. All comparators that are given must match. */
export type LevelComparator = {
  /** Matches when the value equals this one. */
  eq?: Level | null | undefined;
  /** Matches when the value is one of these. */
  in?: Array<Level> | null | undefined;
  /** Matches when the value differs from this one. */
  neq?: Level | null | undefined;
  /** Matches when the value is none of these. */
  nin?: Array<Level> | null | undefined;
};

/** Who can read a message. */
export type MessageKind =
  /** A private note. Requires `note:read`, which requesters do not have. */
  | 'NOTE'
  /** Everybody who sees the ticket can read the message. */
  | 'PUBLIC';

/** The ticket to move, and its new queue. */
export type MoveTicketInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 characters. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The id of the new queue. The ticket is unassigned there, unless the queue assigns tickets automatically. */
  queueId: string | number;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** Who is notified by a transition. */
export type NotifyWhom =
  /** The person who works on the ticket. */
  | 'ASSIGNEE'
  /** The members of the ticket's queue. */
  | 'QUEUE'
  /** The person for whom the ticket was opened. */
  | 'REQUESTER';

/** Who counts as the creator when an agent or an API key opens a ticket for a requester. */
export type OnBehalfCreator =
  /** The agent or API key that opened the ticket. */
  | 'REGISTRANT'
  /** The requester for whom the ticket was opened. */
  | 'REQUESTER';

/** An interval of a day during which the desk is open. */
export type OpenIntervalInput = {
  /** The local time when it closes, such as 18:00. 24:00 is the end of the day; a time at or before the opening belongs to the next day. */
  closes: string;
  /** The local time when it opens, such as 09:00. */
  opens: string;
};

/** The details of a new ticket. `severity`, `category` and `queue` are keys from the desk's configuration; an unknown one is refused with `NOT_FOUND`. */
export type OpenTicketInput = {
  /** The key of a category; none when left out. */
  category?: string | null | undefined;
  /** The channel through which the ticket arrived. When left out it is `API` for an API key, else `PORTAL`. */
  channel?: Channel | null | undefined;
  /** Answers to the intake checklist, at most 200. The last answer to an item counts. */
  checklist?: Array<ChecklistAnswerInput> | null | undefined;
  /** The email address of the person who reports the problem; at most 254 characters. */
  contactEmail?: string | null | undefined;
  /** The phone number of the person who reports the problem; at most 40 characters. */
  contactPhone?: string | null | undefined;
  /** A key that identifies an alert, 1 to 255 characters. While a ticket that the same caller opened with this key is not closed, opening it again adds an occurrence to that ticket and returns it. */
  deduplicationKey?: string | null | undefined;
  /** The department that the ticket concerns; 1 to 200 characters. */
  department?: string | null | undefined;
  /** The full description of the problem or request; 1 to 50,000 characters. */
  description: string;
  /** How much work the ticket is expected to be. */
  effort?: Effort | null | undefined;
  /** The environment in which the problem occurs. It decides which entitlement covers the ticket; any entitlement does when left out. If none does and the desk refuses such tickets, the refusal is `NO_ENTITLEMENT`. */
  environment?: Environment | null | undefined;
  /** Values of the desk's custom fields, as an object by the keys of the fields. An unknown key is refused with `NOT_FOUND`, a value of another type with `INVALID`, a missing required field with `FIELD_REQUIRED`; the path names the key. */
  fields?: unknown;
  /** The closed ticket that the new one follows up; refused with `NOT_CLOSED` while that one is open. When an agent or API key names no requester, the new ticket takes over its requester and organization. */
  followUpOfId?: string | number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 characters. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** How much the problem affects. Impact and urgency together give the priority. */
  impact?: Level | null | undefined;
  /** Whether the ticket is about the desk's own organization and hidden from requesters. Only agents can send true, for a requester who is an agent; otherwise `NOT_ALLOWED`. */
  isInternal?: boolean | null | undefined;
  /** The nature of the ticket; `INCIDENT` when left out. */
  nature?: TicketNature | null | undefined;
  /** The organization of the ticket; the requester's organization when left out. Requesters can name only their own, otherwise `NOT_ALLOWED`. */
  organizationId?: string | number | null | undefined;
  /** The key of a queue; the first queue when left out. A ticket without entitlement can be sent to another queue by the configuration. */
  queue?: string | null | undefined;
  /** The person for whom the ticket is opened. When left out it is the caller, or for an API key the person for whom the key was issued. Only agents and API keys can name somebody else; others are refused with `NOT_ALLOWED`. */
  requesterId?: string | number | null | undefined;
  /** The key of a severity; the least severe one when left out. */
  severity?: string | null | undefined;
  /** A summary in a few words; 1 to 200 characters. */
  subject: string;
  /** How soon a solution is needed. Impact and urgency together give the priority. */
  urgency?: Level | null | undefined;
};

/** The direction in which a list is sorted. */
export type OrderDirection =
  /** The smallest or earliest value comes first. */
  | 'ASC'
  /** The greatest or latest value comes first. */
  | 'DESC';

/** What somebody is doing on a ticket. */
export type PresenceActivity =
  /** They are looking at the ticket. */
  | 'VIEWING'
  /** They are writing a reply or a note. */
  | 'WRITING';

/** The priority of a ticket, which follows from its impact and urgency. Each value gives its default combinations; a desk can have a matrix of its own. */
export type Priority =
  /** By default: one is high and the other medium. */
  | 'HIGH'
  /** By default: all other combinations. */
  | 'LOW'
  /** By default: both are medium, or one is high and the other low. */
  | 'MEDIUM'
  /** By default: high impact and high urgency. */
  | 'URGENT';

/** Compares a value of the enum Priority. All comparators that are given must match. */
export type PriorityComparator = {
  /** Matches when the value equals this one. */
  eq?: Priority | null | undefined;
  /** Matches when the value is one of these. */
  in?: Array<Priority> | null | undefined;
  /** Matches when the value differs from this one. */
  neq?: Priority | null | undefined;
  /** Matches when the value is none of these. */
  nin?: Array<Priority> | null | undefined;
};

/** The article to publish. */
export type PublishArticleInput = {
  /** The id of the article; refused with `NOT_FOUND` when it does not exist. */
  articleId: string | number;
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 characters. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
};

/** The order in which the waiting tickets of a queue are taken. */
export type QueueOrdering =
  /** The ticket with the earliest deadline comes first. */
  | 'DUE_TIME'
  /** The oldest ticket comes first. */
  | 'FIRST_IN'
  /** The most urgent ticket comes first; among equals, the oldest. */
  | 'PRIORITY'
  /** The most urgent ticket comes first, but tickets of small effort come earlier than their priority alone allows, never before urgent ones; among equals, the oldest. */
  | 'SIMPLE_FIRST';

/** Which agents see the tickets of a queue. Admins see all tickets, and people involved in a ticket always see it. */
export type QueueVisibility =
  /** Only the members of the queue see them. */
  | 'MEMBERS'
  /** Every agent of the desk sees them. */
  | 'TENANT';

/** The token that continues a session. */
export type RefreshSessionInput = {
  /** The refresh token of the last answer. Each works once; if a used one comes back, the whole session ends. */
  refreshToken: string;
};

/** Filters by a related object, such as a person or an organization. */
export type RelatedFilter = {
  /** Filters by the id of the object; `isNull` matches tickets that have none. */
  id?: IdComparator | null | undefined;
};

/** Filters for tickets that have a relation matching all parts, ended relations excluded. It uses an index, and gives the whole history of a person, an organization or a record in another system. Requires `note:read`; for others no ticket has relations. */
export type RelationFilter = {
  /** The id of the related record in another system. Give `target` too, because the index begins with it. */
  externalId?: string | null | undefined;
  /** The kind of the relation, in the desk's own words. */
  kind?: string | null | undefined;
  /** The id of the related organization. */
  organizationId?: string | number | null | undefined;
  /** The id of the related person. */
  personId?: string | number | null | undefined;
  /** The sort of object that is related. */
  target?: RelationTarget | null | undefined;
};

/** What a ticket can be related to. */
export type RelationTarget =
  /** A group that is kept in another system. */
  | 'GROUP'
  /** A sales opportunity that is kept in another system. */
  | 'OPPORTUNITY'
  /** An organization in the desk. */
  | 'ORGANIZATION'
  /** A person in the desk. */
  | 'PERSON'
  /** Any other record that is kept in another system. */
  | 'RECORD';

/** The ticket to reopen, and the status to return it to. */
export type ReopenTicketInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 characters. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The key of a status that is neither resolved nor closed; the first one that the caller can move the ticket to when left out. */
  status?: string | null | undefined;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** The ticket and the public message to add. */
export type ReplyToTicketInput = {
  /** The text of the message; 1 to 50,000 characters. */
  body: string;
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 characters. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** The kind of requester, which says on whose behalf they ask. */
export type RequesterKind =
  /** A partner that serves customers. */
  | 'CHANNEL'
  /** An accredited consultant. */
  | 'CONSULTANT'
  /** A person who asks on behalf of the own organization. */
  | 'CUSTOMER';

/** The ticket to resolve, and the status to resolve it with. */
export type ResolveTicketInput = {
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 characters. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The key of a status in the category `RESOLVED`; the first one that the caller can move the ticket to when left out. */
  status?: string | null | undefined;
  /** The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it. */
  ticketId: string | number;
};

/** The API key to revoke. */
export type RevokeApiKeyInput = {
  /** The id of the API key; refused with `NOT_FOUND` when it does not exist. */
  apiKeyId: string | number;
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 characters. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
};

/** The role of a person in the desk. */
export type Role =
  /** The person configures the desk, and can do what agents can. An admin cannot close tickets of others. */
  | 'ADMIN'
  /** The person works on tickets. */
  | 'AGENT'
  /** The person asks for help. */
  | 'REQUESTER';

/** The calendar to add or change. Clocks of open tickets follow the new hours from now on; the time that was measured before stays as it is. */
export type SaveCalendarInput = {
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** The public holidays on which the desk is closed; null for none. */
  holidays?: HolidaysInput | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 characters. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The stable name of the item for programs: at most 63 lower-case letters, digits and underscores, beginning with a letter. A new key adds an item, which needs every value that is not optional. An existing key changes its item: what is left out stays as it is, and null clears it. */
  key: string;
  /** The label that people read. A new item needs it. */
  label?: LabelInput | null | undefined;
  /** All dates with other opening hours. They take precedence over public holidays. */
  overrides?: Array<CalendarOverrideInput> | null | undefined;
  /** The position of the item in its list, from 0. When left out an existing item stays in its place, and a new one becomes the last. */
  rank?: number | null | undefined;
  /** The IANA time zone, such as Europe/Madrid. A new calendar needs it. */
  timeZone?: string | null | undefined;
  /** The opening hours of a normal week, complete. A new calendar needs them. */
  weekly?: WeeklyHoursInput | null | undefined;
};

/** The SLA policy to add or change. */
export type SaveSlaPolicyInput = {
  /** Whether open tickets get the new targets too. The time that they have used stays used. Otherwise, also when left out, they keep their targets. `configurationPreview` shows the effect beforehand. */
  applyToOpenTickets?: boolean | null | undefined;
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 characters. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The stable name of the item for programs: at most 63 lower-case letters, digits and underscores, beginning with a letter. A new key adds an item, which needs every value that is not optional. An existing key changes its item: what is left out stays as it is, and null clears it. */
  key: string;
  /** The label that people read. A new item needs it. */
  label?: LabelInput | null | undefined;
  /** The position of the item in its list, from 0. When left out an existing item stays in its place, and a new one becomes the last. */
  rank?: number | null | undefined;
  /** All targets of the policy, at most 500. A new policy needs them. */
  targets?: Array<SlaTargetInput> | null | undefined;
};

/** The workflow to save. It is checked as a whole: every status can be reached and leads to a closed one, only the creator and the system close tickets, and timers do not loop. What is left out stays as it is; null clears a value. */
export type SaveWorkflowInput = {
  /** How tickets of the desk are closed. */
  closurePolicy?: ClosurePolicy | null | undefined;
  /** The key of the status for escalated tickets; null when the desk does not escalate. */
  escalation?: string | null | undefined;
  /** The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 characters. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The effects of a reply by the requester, at most 10. */
  onAnswer?: Array<StepEffectInput> | null | undefined;
  /** The effects of opening a ticket, at most 10. */
  onOpening?: Array<StepEffectInput> | null | undefined;
  /** All statuses in order of rank, at most 100. A status that open tickets have cannot be left out. */
  statuses?: Array<StatusInput> | null | undefined;
  /** All transitions, at most 1,000. */
  transitions?: Array<TransitionInput> | null | undefined;
};

/** The desk and the credentials to sign in with. */
export type SignInInput = {
  /** The email address of the person; 1 to 254 characters. */
  email: string;
  /** The password of the person; at most 1,024 characters. */
  password: string;
  /** The slug of the desk; 1 to 60 characters. */
  tenant: string;
};

/** What an SLA clock measures. */
export type SlaMetric =
  /** From the opening of the ticket to its first resolution. */
  | 'FIRST_RESOLUTION'
  /** From the opening of the ticket to the first public reply by an agent. It is measured once. */
  | 'FIRST_RESPONSE'
  /** From the oldest unanswered message of the requester to the next public reply by an agent. It is measured each time. */
  | 'NEXT_RESPONSE'
  /** From the opening of the ticket to its last resolution, without the time during which it was resolved. */
  | 'TOTAL_RESOLUTION';

/** A target time and the tickets to which it applies. A condition that is left out matches all tickets. */
export type SlaTargetInput = {
  /** The key of the calendar that counts business time. */
  calendar?: string | null | undefined;
  /** The key of the category that a ticket must have. */
  category?: string | null | undefined;
  /** The type of the entitlement that must cover a ticket. */
  entitlement?: EntitlementType | null | undefined;
  /** The measure for which the target holds. */
  metric: SlaMetric;
  /** The priority that a ticket must have. */
  priority?: Priority | null | undefined;
  /** The key of the severity that a ticket must have. */
  severity?: string | null | undefined;
  /** The thresholds at which a warning is given, at most 10. */
  warnings?: Array<SlaWarningInput> | null | undefined;
  /** The length of the target time. */
  within: TargetTimeInput;
};

/** A threshold before a deadline. Give exactly one of the two values. */
export type SlaWarningInput = {
  /** The time that is left at the threshold, in any unit except business days. */
  left?: TargetTimeInput | null | undefined;
  /** The percentage of the time that is used at the threshold; 1 to 99. */
  usedPercent?: number | null | undefined;
};

/** The meaning of a status, by which programs should decide. The statuses themselves are defined by the desk. */
export type StatusCategory =
  /** The ticket is closed and can never change again. */
  | 'CLOSED'
  /** The ticket is new, and nobody has started to work on it. */
  | 'NEW'
  /** The ticket waits for somebody other than the requester. */
  | 'ON_HOLD'
  /** Somebody works on the ticket. */
  | 'OPEN'
  /** The ticket waits for the requester. */
  | 'PENDING'
  /** A solution is offered, which the requester can confirm or reject. */
  | 'RESOLVED';

/** Compares a value of the enum StatusCategory. All comparators that are given must match. */
export type StatusCategoryComparator = {
  /** Matches when the value equals this one. */
  eq?: StatusCategory | null | undefined;
  /** Matches when the value is one of these. */
  in?: Array<StatusCategory> | null | undefined;
  /** Matches when the value differs from this one. */
  neq?: StatusCategory | null | undefined;
  /** Matches when the value is none of these. */
  nin?: Array<StatusCategory> | null | undefined;
};

/** What a status does to the SLA clocks of one metric. */
export type StatusClockInput = {
  /** The metric of the clocks. */
  metric: SlaMetric;
  /** What the clocks do in the status. */
  mode: ClockMode;
};

/** Filters by a status: its id, its key or its category. */
export type StatusFilter = {
  /** Filters by the category of the status. */
  category?: StatusCategoryComparator | null | undefined;
  /** Filters by the id of the item. */
  id?: IdComparator | null | undefined;
  /** Filters by the key of the item. */
  key?: StringComparator | null | undefined;
};

/** A status of the workflow, complete. */
export type StatusInput = {
  /** The category of the status, by which programs should decide. An existing status keeps its category. */
  category: StatusCategory;
  /** What the status does to clocks, where it differs from the default: `PENDING` pauses the resolution clocks, `RESOLVED` and `CLOSED` stop all clocks, and in other categories they run. */
  clocks?: Array<StatusClockInput> | null | undefined;
  /** The stable name of the status for programs, unique within the desk. */
  key: string;
  /** The label that people read. */
  label: LabelInput;
  /** The key of the status to which a published release moves the tickets that wait for it. The workflow must have a transition there for `SYSTEM`. */
  onRelease?: string | null | undefined;
  /** The key of the status to which a reply by the requester moves the ticket. */
  onReply?: string | null | undefined;
  /** Whether channels and consultants can review the qualification in this status. */
  review?: boolean | null | undefined;
  /** Whether the satisfaction survey is open in this status. */
  survey?: boolean | null | undefined;
  /** The timers of the status, at most 20. */
  timers?: Array<StatusTimerInput> | null | undefined;
};

/** A timer of a status, which fires once: it reminds the requester, moves the ticket to another status, or both. */
export type StatusTimerInput = {
  /** The time after which the timer fires. */
  after: TargetTimeInput;
  /** The key of the calendar that counts business time. */
  calendar?: string | null | undefined;
  /** The name of the timer, unique within the status. */
  key: string;
  /** The key of the status to which the timer moves the ticket. The workflow must have a transition there for `SYSTEM`. */
  moveTo?: string | null | undefined;
  /** The key of the qualification that the timer sets. */
  qualify?: string | null | undefined;
  /** Whether the timer reminds the requester. */
  remind?: boolean | null | undefined;
  /** The moment from which the timer counts; `ENTERED` when left out. */
  since?: TimerSince | null | undefined;
  /** The key of the template for the reminder; the default text when left out. */
  template?: string | null | undefined;
};

/** An effect of a transition, of the opening of a ticket or of a reply by the requester. Give the fields of its kind. */
export type StepEffectInput = {
  /** For `ASSIGN`: who receives the ticket. */
  assign?: AssignTo | null | undefined;
  /** The kind of the effect, which decides which other fields are used. */
  kind: EffectKind;
  /** For `QUALIFY`: the natures of the tickets concerned; all when left out. */
  natures?: Array<TicketNature> | null | undefined;
  /** For `NOTIFY`: who is notified. */
  notify?: NotifyWhom | null | undefined;
  /** For `QUALIFY`: the key of the qualification; null removes the qualification. */
  qualify?: string | null | undefined;
  /** For `NOTIFY`: the key of the template for the message; the default text when left out. */
  template?: string | null | undefined;
};

/** Compares a text. All comparators that are given must match. */
export type StringComparator = {
  /** Matches when the text contains this one, in upper or lower case. The rows are compared one by one along the order of the list. */
  contains?: string | null | undefined;
  /** Matches when the text equals this one. */
  eq?: string | null | undefined;
  /** Matches when the text is one of these. */
  in?: Array<string> | null | undefined;
  /** True matches when there is no value, false when there is one. */
  isNull?: boolean | null | undefined;
  /** Matches when the text differs from this one. */
  neq?: string | null | undefined;
  /** Matches when the text is none of these. */
  nin?: Array<string> | null | undefined;
};

/** The queue from which to take a ticket. */
export type TakeNextTicketInput = {
  /** A key that makes it safe to repeat the mutation; 1 to 255 characters. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The id of the queue; refused with `NOT_FOUND` when the caller cannot see it. */
  queueId: string | number;
};

/** A length of time in one unit. */
export type TargetTimeInput = {
  /** The number of units; 1 to 999,999. */
  amount: number;
  /** The unit. Business units need a calendar. */
  unit: DurationUnit;
};

/** Selects tickets; every part that is given must match. The same filter serves lists, counts and subscriptions. It can have at most 200 parts, nested at most 10 levels deep. */
export type TicketFilter = {
  /** Matches when all of these filters match. */
  and?: Array<TicketFilter> | null | undefined;
  /** Filters by the person who works on the ticket. */
  assignee?: RelatedFilter | null | undefined;
  /** Filters by the category of the ticket. */
  category?: KeyedFilter | null | undefined;
  /** Filters by the channel through which the ticket arrived. */
  channel?: ChannelComparator | null | undefined;
  /** Filters by the time when the ticket was closed. */
  closedAt?: DateTimeComparator | null | undefined;
  /** Filters by the code of the ticket, such as `CRM-000042`. */
  code?: StringComparator | null | undefined;
  /** Filters by the creator of the ticket. */
  creator?: RelatedFilter | null | undefined;
  /** Filters by the department of the ticket. */
  department?: StringComparator | null | undefined;
  /** Filters by the deadline for the resolution. */
  dueAt?: DateTimeComparator | null | undefined;
  /** Filters by the expected effort. */
  effort?: EffortComparator | null | undefined;
  /** Filters by the environment of the problem. */
  environment?: EnvironmentComparator | null | undefined;
  /** Filters by a custom field. Combine several with `and`. */
  field?: FieldFilter | null | undefined;
  /** Filters by the closed ticket that this one follows up. */
  followUpOf?: RelatedFilter | null | undefined;
  /** Filters by the impact of the ticket. */
  impact?: LevelComparator | null | undefined;
  /** True matches only internal tickets, false only the others. */
  isInternal?: boolean | null | undefined;
  /** True matches only overdue tickets, false only the others. */
  isOverdue?: boolean | null | undefined;
  /** True matches only tickets that no entitlement covers, false only the others. */
  isUncovered?: boolean | null | undefined;
  /** Filters by the ticket into which this one was merged. */
  mergedInto?: RelatedFilter | null | undefined;
  /** Filters by the nature of the ticket. */
  nature?: TicketNatureComparator | null | undefined;
  /** Matches when this filter does not match. */
  not?: TicketFilter | null | undefined;
  /** Filters by the time when the ticket was opened. */
  openedAt?: DateTimeComparator | null | undefined;
  /** Matches when at least one of these filters matches; an empty list matches nothing. */
  or?: Array<TicketFilter> | null | undefined;
  /** Filters by the organization of the ticket. */
  organization?: RelatedFilter | null | undefined;
  /** Filters by the priority of the ticket. */
  priority?: PriorityComparator | null | undefined;
  /** Filters by the final qualification of the ticket. */
  qualification?: KeyedFilter | null | undefined;
  /** Filters by the queue of the ticket. */
  queue?: KeyedFilter | null | undefined;
  /** Filters by the objects to which the ticket is related. */
  relation?: RelationFilter | null | undefined;
  /** Filters by the release for which the ticket waits or waited. */
  release?: RelatedFilter | null | undefined;
  /** Filters by the person for whom the ticket was opened. */
  requester?: RelatedFilter | null | undefined;
  /** Filters by the time when the ticket was resolved. */
  resolvedAt?: DateTimeComparator | null | undefined;
  /** Filters by the severity of the ticket. */
  severity?: KeyedFilter | null | undefined;
  /** Filters by the status of the ticket. */
  status?: StatusFilter | null | undefined;
  /** Filters by the subject of the ticket. */
  subject?: StringComparator | null | undefined;
  /** Filters by the time when the ticket last changed. */
  updatedAt?: DateTimeComparator | null | undefined;
  /** Filters by the urgency of the ticket. */
  urgency?: LevelComparator | null | undefined;
};

/** The kind of a ticket, after common service-desk practice. */
export type TicketNature =
  /** A report by a monitoring system. */
  | 'ALERT'
  /** A request to change something. */
  | 'CHANGE'
  /** Something does not work as it should. */
  | 'INCIDENT'
  /** A question, or a request for something. */
  | 'REQUEST';

/** Compares a value of the enum TicketNature. All comparators that are given must match. */
export type TicketNatureComparator = {
  /** Matches when the value equals this one. */
  eq?: TicketNature | null | undefined;
  /** Matches when the value is one of these. */
  in?: Array<TicketNature> | null | undefined;
  /** Matches when the value differs from this one. */
  neq?: TicketNature | null | undefined;
  /** Matches when the value is none of these. */
  nin?: Array<TicketNature> | null | undefined;
};

/** One order of a list of tickets. Tickets that are equal in every order are sorted by id. */
export type TicketOrder = {
  /** Whether the values ascend or descend. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: TicketOrderField;
};

/** The values by which a list of tickets can be sorted. Each has an index. */
export type TicketOrderField =
  /** The deadline for the resolution. Tickets without one come last. */
  | 'DUE_AT'
  /** The time when the ticket was opened. */
  | 'OPENED_AT'
  /** The priority. The most urgent tickets come first when ascending. */
  | 'PRIORITY'
  /** The time when the ticket last changed. */
  | 'UPDATED_AT';

/** Whether a ticket is in the view of a subscription. */
export type TicketView =
  /** The viewer can see the ticket, and it matches the filter. */
  | 'IN_VIEW'
  /** The ticket no longer matches the filter, or the viewer can no longer see it: remove it from the list. If the viewer can no longer see it, the type is `ticket.left`, `actor` and `ticket` are null, and `changes` is empty. */
  | 'LEFT';

/** The moment from which a timer counts. */
export type TimerSince =
  /** Since the ticket entered the status. */
  | 'ENTERED'
  /** Since support last replied in the status. Another reply restarts the timer. */
  | 'REPLY';

/** A transition from any of several statuses to another one. */
export type TransitionInput = {
  /** Who can make the transition. To a closed status only `CREATOR` and `SYSTEM` can. */
  by: Array<TransitionPart>;
  /** The effects of the transition besides the new status, at most 10. */
  effects?: Array<StepEffectInput> | null | undefined;
  /** The keys of the statuses from which the transition leads. */
  from: Array<string>;
  /** What the ticket must have: `assignee`, `qualification`, `category`, `checklist`, `workaround`, or `field:` followed by the key of a custom field. */
  requires?: Array<string> | null | undefined;
  /** The key of the status to which the transition leads. */
  to: string;
};

/** The part of somebody in a ticket, which decides what transitions they can make. Only the creator and the system can close a ticket. */
export type TransitionPart =
  /** Any admin of the desk. */
  | 'ADMIN'
  /** Any agent who can see the ticket. */
  | 'AGENT'
  /** The person who works on the ticket. */
  | 'ASSIGNEE'
  /** The creator of the ticket. */
  | 'CREATOR'
  /** The person for whom the ticket was opened. */
  | 'REQUESTER'
  /** The system itself, through timers and published releases. */
  | 'SYSTEM';

/** The article and its new values. What is left out stays as it is. */
export type UpdateArticleInput = {
  /** The id of the article; refused with `NOT_FOUND` when it does not exist. */
  articleId: string | number;
  /** The new audience of the article. */
  audience?: ArticleAudience | null | undefined;
  /** The new text in Markdown; 1 to 100,000 characters. */
  body?: string | null | undefined;
  /** The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`. */
  expectedVersion?: number | null | undefined;
  /** A key that makes it safe to repeat the mutation; 1 to 255 characters. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The new title; 1 to 200 characters. */
  title?: string | null | undefined;
};

/** The reason why a mutation was refused. Codes are never renamed; new ones may be added. */
export type UserErrorCode =
  /** Another object has the same name, address or key, or the relation exists already. */
  | 'ALREADY_EXISTS'
  /** The release is published already. */
  | 'ALREADY_PUBLISHED'
  /** The transition requires an assignee. */
  | 'ASSIGNEE_REQUIRED'
  /** The transition requires a category. */
  | 'CATEGORY_REQUIRED'
  /** The transition requires an answer to every item of the intake checklist. */
  | 'CHECKLIST_INCOMPLETE'
  /** The time is not later than the current time of the desk. `details.now` is that time. */
  | 'CLOCK_GOES_FORWARD'
  /** The desk closes tickets automatically, and nobody can close one. */
  | 'CLOSING_IS_AUTOMATIC'
  /** The object has changed since the version in `expectedVersion`. `details.version` is the current one. */
  | 'CONFLICT'
  /** A required custom field has no value, or the transition requires one. */
  | 'FIELD_REQUIRED'
  /** A value of the input breaks the bounds in its description. `path` names it. */
  | 'INVALID'
  /** The configuration is not valid. `details.faults` lists up to fifty faults, each with a code, a path and a message. */
  | 'INVALID_CONFIGURATION'
  /** The other ticket is marked as a duplicate itself. `details.of` is the id of its original. */
  | 'IS_A_DUPLICATE'
  /** The ticket is merged into another one and cannot change. `details.into` is the id of that ticket. */
  | 'MERGED'
  /** The desk has no tickets of this kind: no internal ones, or no customer ones. */
  | 'MODULE_OFF'
  /** The caller has the permission for the mutation, but a rule forbids this use of it. */
  | 'NOT_ALLOWED'
  /** The person or API key is not an active agent, or cannot see the queue. */
  | 'NOT_AN_AGENT'
  /** Only the time of a test desk can be moved. */
  | 'NOT_A_TEST_DESK'
  /** Only a closed ticket can be followed up, and this one is not closed. */
  | 'NOT_CLOSED'
  /** The object does not exist, or the caller cannot see it. */
  | 'NOT_FOUND'
  /** The ticket is not merged into another one. */
  | 'NOT_MERGED'
  /** Only a resolved ticket can be reopened, and this one is not resolved. */
  | 'NOT_RESOLVED'
  /** Only the creator of the ticket can close it, whatever the role of the caller. */
  | 'NOT_THE_CREATOR'
  /** The ticket is not resolved yet. */
  | 'NOT_YET_RESOLVED'
  /** No active entitlement of the organization covers the ticket, and the desk refuses such tickets. */
  | 'NO_ENTITLEMENT'
  /** The desk has no escalated status, or no queue follows the queue of the ticket. */
  | 'NO_ESCALATION'
  /** The transition requires the final qualification of the ticket. */
  | 'QUALIFICATION_REQUIRED'
  /** No ticket is waiting in the queue. */
  | 'QUEUE_EMPTY'
  /** The qualification is not open to review in the current status of the ticket. */
  | 'REVIEW_CLOSED'
  /** The refresh token is not valid any more; the person has to sign in again. */
  | 'SESSION_ENDED'
  /** The survey is not open in the current status of the ticket. */
  | 'SURVEY_CLOSED'
  /** The ticket is closed and can never change again. */
  | 'TICKET_CLOSED'
  /** The workflow has no transition from the current status to that one, or another mutation makes it: `details` gives `allowed` and `use`. */
  | 'TRANSITION_NOT_ALLOWED'
  /** The transition requires a workaround. */
  | 'WORKAROUND_REQUIRED'
  /** The desk, the address or the password is wrong. */
  | 'WRONG_CREDENTIALS';

/** The opening hours of a normal week. */
export type WeeklyHoursInput = {
  /** The open intervals on a Friday; closed when left out. */
  fri?: Array<OpenIntervalInput> | null | undefined;
  /** The open intervals on a Monday; closed when left out. */
  mon?: Array<OpenIntervalInput> | null | undefined;
  /** The open intervals on a Saturday; closed when left out. */
  sat?: Array<OpenIntervalInput> | null | undefined;
  /** The open intervals on a Sunday; closed when left out. */
  sun?: Array<OpenIntervalInput> | null | undefined;
  /** The open intervals on a Thursday; closed when left out. */
  thu?: Array<OpenIntervalInput> | null | undefined;
  /** The open intervals on a Tuesday; closed when left out. */
  tue?: Array<OpenIntervalInput> | null | undefined;
  /** The open intervals on a Wednesday; closed when left out. */
  wed?: Array<OpenIntervalInput> | null | undefined;
};

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


export type SaveCalendarMutation = { saveCalendar: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, path: Array<string>, details: unknown }> } };

export type SaveSlaPolicyMutationVariables = Exact<{
  input: SaveSlaPolicyInput;
}>;


export type SaveSlaPolicyMutation = { saveSlaPolicy: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, path: Array<string>, details: unknown }> } };

export type SaveWorkflowMutationVariables = Exact<{
  input: SaveWorkflowInput;
}>;


export type SaveWorkflowMutation = { saveWorkflow: { version: number | null, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind, before: unknown, after: unknown }> | null, userErrors: Array<{ code: UserErrorCode, path: Array<string>, details: unknown }> } };

export type ConfigurationPreviewQueryVariables = Exact<{
  document: unknown;
  applyToOpenTickets?: boolean | null | undefined;
}>;


export type ConfigurationPreviewQuery = { configurationPreview: { version: number, faults: Array<{ code: string, path: Array<string>, message: string | null }>, changes: Array<{ section: string, key: string, kind: ConfigurationChangeKind }>, moved: { count: number, first: Array<{ ticket: { id: string, code: string, subject: string }, before: { dueAt: string | null, firstResponseDueAt: string | null, nextResponseDueAt: string | null }, after: { dueAt: string | null, firstResponseDueAt: string | null, nextResponseDueAt: string | null } }> }, breached: { count: number, first: Array<{ ticket: { code: string } }> }, losing: { count: number, first: Array<{ status: string, to: Array<string>, ticket: { code: string } }> } } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { permissions: Array<string>, tenant: { slug: string, locale: string, codePrefix: string, closurePolicy: ClosurePolicy, onBehalfCreator: OnBehalfCreator }, actor:
      | { __typename: 'ApiKey', id: string, name: string }
      | { __typename: 'SystemActor', id: string, name: string }
      | { __typename: 'User', id: string, name: string }
    , user: { id: string, email: string | null, role: Role | null, organization: { name: string } | null } | null } };

export type DeskThingsQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskThingsQuery = { queues: Array<{ id: string, key: string, label: string, rank: number, ordering: QueueOrdering, visibility: QueueVisibility, counts: { unresolved: number, open: number, pending: number, onHold: number, unassigned: number, resolved: number, overdue: number } | null, members: Array<{ user: { name: string } }> }>, severities: Array<{ id: string, key: string, label: string, rank: number, targetTime: string, responseTime: string | null }>, statuses: Array<{ id: string, key: string, label: string, category: StatusCategory, rank: number }>, categories: Array<{ id: string, key: string, label: string, rank: number }> };

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


export type OrganizationsQuery = { organizations: { totalCount: number, nodes: Array<{ id: string, name: string, externalId: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CreateUserMutationVariables = Exact<{
  input: CreateUserInput;
}>;


export type CreateUserMutation = { createUser: { user: { id: string, name: string, email: string | null, role: Role | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

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

export type TicketFactsFragment = { id: string, code: string, version: number, subject: string, nature: TicketNature, channel: Channel, priority: Priority, isInternal: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
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


export type TicketQuery = { ticket: { description: string, id: string, code: string, version: number, subject: string, nature: TicketNature, channel: Channel, priority: Priority, isInternal: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, availableTransitions: Array<{ allowed: boolean, code: UserErrorCode | null, message: string | null, status: { key: string, category: StatusCategory } }>, messages: { totalCount: number, nodes: Array<{ id: string, kind: MessageKind, body: string, author:
          | { name: string }
          | { name: string }
          | { name: string }
         }> }, activity: { totalCount: number, nodes: Array<{ seq: string, type: string, actor:
          | { name: string }
          | { name: string }
          | { name: string }
         | null, changes: Array<{ field: string, before: unknown, after: unknown }> }> }, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
      | { __typename: 'ApiKey', id: string, name: string }
      | { __typename: 'SystemActor', id: string, name: string }
      | { __typename: 'User', id: string, name: string }
    , registeredBy:
      | { __typename: 'ApiKey', id: string, name: string }
      | { __typename: 'SystemActor', id: string, name: string }
      | { __typename: 'User', id: string, name: string }
    , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null } } | null };

export type TicketsQueryVariables = Exact<{
  filter?: TicketFilter | null | undefined;
  orderBy?: Array<TicketOrder> | TicketOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type TicketsQuery = { tickets: { totalCount: number, nodes: Array<{ id: string, code: string, version: number, subject: string, nature: TicketNature, channel: Channel, priority: Priority, isInternal: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
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


export type OpenTicketMutation = { openTicket: { ticket: { id: string, code: string, version: number, subject: string, nature: TicketNature, channel: Channel, priority: Priority, isInternal: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
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


export type AssignTicketMutation = { assignTicket: { ticket: { id: string, code: string, version: number, subject: string, nature: TicketNature, channel: Channel, priority: Priority, isInternal: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
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


export type TakeNextTicketMutation = { takeNextTicket: { ticket: { id: string, code: string, version: number, subject: string, nature: TicketNature, channel: Channel, priority: Priority, isInternal: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
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


export type MoveTicketMutation = { moveTicket: { ticket: { id: string, code: string, version: number, subject: string, nature: TicketNature, channel: Channel, priority: Priority, isInternal: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
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


export type ChangeTicketStatusMutation = { changeTicketStatus: { ticket: { id: string, code: string, version: number, subject: string, nature: TicketNature, channel: Channel, priority: Priority, isInternal: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
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


export type ResolveTicketMutation = { resolveTicket: { ticket: { id: string, code: string, version: number, subject: string, nature: TicketNature, channel: Channel, priority: Priority, isInternal: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
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


export type CloseTicketMutation = { closeTicket: { ticket: { id: string, code: string, version: number, subject: string, nature: TicketNature, channel: Channel, priority: Priority, isInternal: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
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


export type ReopenTicketMutation = { reopenTicket: { ticket: { id: string, code: string, version: number, subject: string, nature: TicketNature, channel: Channel, priority: Priority, isInternal: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
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


export type ChangeTicketSeverityMutation = { changeTicketSeverity: { ticket: { id: string, code: string, version: number, subject: string, nature: TicketNature, channel: Channel, priority: Priority, isInternal: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
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


export type HandOverTicketMutation = { handOverTicket: { ticket: { id: string, code: string, version: number, subject: string, nature: TicketNature, channel: Channel, priority: Priority, isInternal: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
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
       } | null, ticket: { id: string, code: string, version: number, subject: string, nature: TicketNature, channel: Channel, priority: Priority, isInternal: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
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
       } | null, ticket: { id: string, code: string, version: number, subject: string, nature: TicketNature, channel: Channel, priority: Priority, isInternal: boolean, occurrences: number, openedAt: string, updatedAt: string, resolvedAt: string | null, closedAt: string | null, dueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, isOverdue: boolean, status: { key: string, category: StatusCategory }, severity: { key: string }, category: { key: string } | null, queue: { id: string, key: string }, assignee: { id: string, name: string } | null, requester: { id: string, name: string }, creator:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , registeredBy:
        | { __typename: 'ApiKey', id: string, name: string }
        | { __typename: 'SystemActor', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , organization: { id: string, name: string } | null, viewerCanClose: { allowed: boolean, code: UserErrorCode | null, message: string | null } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, details: unknown }> } };

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
  nature
  channel
  priority
  isInternal
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
      code
      message
      path
      details
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}`) as unknown as TypedDocumentString<ApplyConfigurationMutation, ApplyConfigurationMutationVariables>;
export const SaveCalendarDocument = new TypedDocumentString(`
    mutation SaveCalendar($input: SaveCalendarInput!) {
  saveCalendar(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      code
      path
      details
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}`) as unknown as TypedDocumentString<SaveCalendarMutation, SaveCalendarMutationVariables>;
export const SaveSlaPolicyDocument = new TypedDocumentString(`
    mutation SaveSlaPolicy($input: SaveSlaPolicyInput!) {
  saveSlaPolicy(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      code
      path
      details
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
}`) as unknown as TypedDocumentString<SaveSlaPolicyMutation, SaveSlaPolicyMutationVariables>;
export const SaveWorkflowDocument = new TypedDocumentString(`
    mutation SaveWorkflow($input: SaveWorkflowInput!) {
  saveWorkflow(input: $input) {
    version
    changes {
      ...ConfigurationChangeFacts
    }
    userErrors {
      code
      path
      details
    }
  }
}
    fragment ConfigurationChangeFacts on ConfigurationChange {
  section
  key
  kind
  before
  after
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
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const DeskThingsDocument = new TypedDocumentString(`
    query DeskThings {
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
        name
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
    `) as unknown as TypedDocumentString<DeskThingsQuery, DeskThingsQueryVariables>;
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
export const TicketDocument = new TypedDocumentString(`
    query Ticket($id: ID, $code: String) {
  ticket(id: $id, code: $code) {
    ...TicketFacts
    description
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
      }
    }
    activity(first: 100) {
      totalCount
      nodes {
        seq
        type
        actor {
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
  nature
  channel
  priority
  isInternal
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
  nature
  channel
  priority
  isInternal
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
  nature
  channel
  priority
  isInternal
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
  nature
  channel
  priority
  isInternal
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
  nature
  channel
  priority
  isInternal
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
  nature
  channel
  priority
  isInternal
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
  nature
  channel
  priority
  isInternal
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
  nature
  channel
  priority
  isInternal
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
  nature
  channel
  priority
  isInternal
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
  nature
  channel
  priority
  isInternal
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
  nature
  channel
  priority
  isInternal
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
  nature
  channel
  priority
  isInternal
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
  nature
  channel
  priority
  isInternal
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
  nature
  channel
  priority
  isInternal
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