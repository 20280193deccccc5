import type { ArticleState } from '../articles/article.ts';
import type { WrittenConfiguration } from '../configuration/document.ts';
import type { EntitlementType } from '../entitlements/entitlement.ts';

/** A tenant as one value: its configuration, people and the stories of its first tickets, with texts in the tenant's language. */
export interface TenantSeed {
  slug: string;
  /** The prefix of ticket codes, such as `CRM` in `CRM-000042`. */
  codePrefix: string;
  /** The time of a test tenant can be changed. */
  isTest?: boolean;
  document: WrittenConfiguration;
  organizations: SeedOrganization[];
  people: SeedPerson[];
  articles: SeedArticle[];
  tickets: SeedTicket[];
  /** What people asked for and opened no ticket. */
  questions?: SeedQuestion[];
  /** For how long its people, organizations and entitlements have been there; 90 days unless given. */
  ageInDays?: number;
}

export interface SeedOrganization {
  key: string;
  name: string;
  externalId?: string;
  /** The types of its entitlements. */
  entitlements?: EntitlementType[];
}

/** The address is `<key>@<slug>.example` unless `email` is given. */
export interface SeedPerson {
  key: string;
  name: string;
  email?: string;
  /** A built-in role, or the key of one in the document. */
  role: string;
  requesterKind?: 'CUSTOMER' | 'CHANNEL' | 'CONSULTANT';
  organization?: string;
  /** Follows all tickets of the organization. */
  followsOrganization?: boolean;
}

export interface SeedArticle {
  title: string;
  body: string;
  state: ArticleState;
  /** Who may read it once published. */
  audience?: 'PUBLIC' | 'REQUESTERS' | 'AGENTS';
  /** Only people of these organizations, by key. */
  organizations?: string[];
  /** Only people whose organization has one of these entitlements. */
  entitlements?: EntitlementType[];
  /** The key of its category. */
  category?: string;
  author: string;
}

/** The channel is one on which suggestions are shown. */
export interface SeedQuestion {
  by: string;
  subject: string;
  channel: 'PORTAL' | 'EMAIL' | 'CHAT' | 'PHONE';
  /** How long before the seeding it was asked (ISO 8601). */
  askedAgo: string;
  /** The title of the article that ended the need; `null` where the person gave up. */
  article: string | null;
}

export interface SeedTicket {
  /** Who opens the ticket; `for` names another requester. */
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
  /** Suggestions were shown before. */
  isAskedFirst?: boolean;
  contactPhone?: string;
  /** How long before the seeding the ticket was opened (ISO 8601). */
  openedAgo: string;
  story: SeedStep[];
}

/** An action, and how long after the previous one (ISO 8601). */
export type SeedStep = { after: string; by: string } & (
  | { reply: string }
  | { note: string }
  | { assign: string | null }
  | { move: string }
  | { status: string }
  | { escalate: string }
  /** The name of a release, which is created where there is none yet. */
  | { waitFor: string }
  | { resolve: string }
  | { close: true }
  | { reopen: string }
  | { severity: string }
  | { qualify: string }
  /** Asks for the same once more, and is shown the ticket. */
  | { askAgain: string }
  /** Answers the survey. */
  | { score: number }
);
