import type { WrittenConfiguration } from '../src/configuration/document.ts';
import type { EntitlementType } from '../src/entitlements/entitlement.ts';

/** One desk as one value: what it is, who is in it, and the stories of its first tickets. Words are in the desk's language. */
export interface Desk {
  slug: string;
  /** Letters before the number of a ticket code, such as `CRM` in `CRM-000042`. */
  codePrefix: string;
  /** Its clock can be moved. */
  isTest?: boolean;
  document: WrittenConfiguration;
  organizations: DeskOrganization[];
  people: DeskPerson[];
  articles: DeskArticle[];
  tickets: DeskTicket[];
}

export interface DeskOrganization {
  key: string;
  name: string;
  externalId?: string;
  /** What it has a right to support for, since it came. */
  entitlements?: EntitlementType[];
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
  environment?: 'DEVELOPMENT' | 'PRODUCTION';
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
