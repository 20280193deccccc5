import type { Part, StatusCategory } from '../src/workflows/workflow.ts';

/** One desk as one value: what the tenant is, who is in it, and the stories of its first tickets. Words are in the tenant's language. */
export interface Desk {
  slug: string;
  name: string;
  /** Three letters before the number of a ticket code, such as `CRM` in `CRM-000042`. */
  codePrefix: string;
  locale: 'es' | 'en' | 'pt';
  timeZone: string;
  closurePolicy: 'CREATOR' | 'AUTOMATIC';
  onBehalfCreator?: 'REGISTRANT' | 'REQUESTER';
  statuses: DeskStatus[];
  transitions: DeskTransition[];
  severities: DeskSeverity[];
  categories: DeskLabel[];
  queues: DeskQueue[];
  organizations: DeskOrganization[];
  people: DeskPerson[];
  articles: DeskArticle[];
  tickets: DeskTicket[];
}

export interface DeskLabel {
  key: string;
  label: string;
}

/** In order of rank; the first one is the status a ticket opens in. */
export interface DeskStatus extends DeskLabel {
  category: StatusCategory;
}

/** From which status, to which, and which parts on the ticket may do it. */
export type DeskTransition = [from: string | string[], to: string, parts: Part[]];

/** In order of rank, the gravest first. Durations are ISO 8601. */
export interface DeskSeverity extends DeskLabel {
  targetTime: string;
  responseTime?: string;
}

export interface DeskQueue extends DeskLabel {
  order: 'DUE_TIME' | 'PRIORITY' | 'FIRST_IN';
  /** `TENANT`: every agent sees its tickets; `MEMBERS`: only its members and admins. */
  visibility: 'TENANT' | 'MEMBERS';
  members: string[];
}

export interface DeskOrganization {
  key: string;
  name: string;
  externalId?: string;
}

/** `key` is the name before the @ of the address, which is `<key>@<slug>.example` unless another is given. */
export interface DeskPerson {
  key: string;
  name: string;
  email?: string;
  role: 'REQUESTER' | 'AGENT' | 'ADMIN';
  requesterKind?: 'CUSTOMER' | 'CHANNEL' | 'CONSULTANT';
  organization?: string;
  /** Follows every ticket of the own organization, not only the own ones. */
  followsOrganization?: boolean;
}

export interface DeskArticle {
  title: string;
  body: string;
  state: 'DRAFT' | 'PUBLISHED' | 'ARCHIVED';
  /** Who may read it once published. */
  audience?: 'EVERYONE' | 'AGENTS';
  author: string;
}

export interface DeskTicket {
  /** Who opens it; with `for`, on behalf of that person. */
  by: string;
  for?: string;
  subject: string;
  description: string;
  severity: string;
  category: string;
  queue: string;
  nature: 'INCIDENT' | 'REQUEST' | 'CHANGE' | 'ALERT';
  channel: 'PORTAL' | 'EMAIL' | 'CHAT' | 'PHONE' | 'API' | 'MONITORING';
  impact?: 'LOW' | 'MEDIUM' | 'HIGH';
  urgency?: 'LOW' | 'MEDIUM' | 'HIGH';
  isInternal?: boolean;
  contactPhone?: string;
  /** How long before the seeding the ticket was opened, ISO 8601. */
  openedAgo: string;
  story: DeskStep[];
}

/** What somebody did, and how long after the step before it (ISO 8601). */
export type DeskStep = { after: string; by: string } & (
  | { reply: string }
  | { note: string }
  | { assign: string | null }
  | { move: string }
  | { status: string }
  | { resolve: string }
  | { close: true }
  | { reopen: string }
  | { severity: string }
);
