import type { WrittenConfiguration } from '../configuration/document.ts';
import type { EntitlementType } from '../entitlements/entitlement.ts';

/** One desk as one value: what it is, who is in it, and the stories of its first tickets. Words are in the desk's language. */
export interface TenantSeed {
  slug: string;
  /** Letters before the number of a ticket code, such as `CRM` in `CRM-000042`. */
  codePrefix: string;
  /** Its clock can be moved. */
  isTest?: boolean;
  document: WrittenConfiguration;
  organizations: SeedOrganization[];
  people: SeedPerson[];
  articles: SeedArticle[];
  tickets: SeedTicket[];
}

export interface SeedOrganization {
  key: string;
  name: string;
  externalId?: string;
  /** What it has a right to support for, since it came. */
  entitlements?: EntitlementType[];
}

/** `key` is the name before the @ of the address, which is `<key>@<slug>.example` unless another is given. */
export interface SeedPerson {
  key: string;
  name: string;
  email?: string;
  role: 'REQUESTER' | 'AGENT' | 'ADMIN';
  requesterKind?: 'CUSTOMER' | 'CHANNEL' | 'CONSULTANT';
  organization?: string;
  /** Follows every ticket of the own organization, not only the own ones. */
  followsOrganization?: boolean;
}

export interface SeedArticle {
  title: string;
  body: string;
  state: 'DRAFT' | 'PUBLISHED' | 'ARCHIVED';
  /** Who may read it once published. */
  audience?: 'EVERYONE' | 'AGENTS';
  author: string;
}

export interface SeedTicket {
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
  story: SeedStep[];
}

/** What somebody did, and how long after the step before it (ISO 8601). */
export type SeedStep = { after: string; by: string } & (
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
