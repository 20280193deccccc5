import type { MikroORM } from '@mikro-orm/postgresql';
import type { Bus } from '../bus/bus.ts';
import type { Presence } from '../bus/presence.ts';
import type { Connections } from '../database/connections.ts';
import type { Result, Statement } from '../database/pipeline.ts';
import type { ReadPosition } from '../database/read-position.ts';
import type { Replica } from '../database/replica.ts';
import type { StatementTime } from '../database/statement-time.ts';
import type { AnswerCache } from '../reading/cache/answer-cache.ts';
import type { Storage } from '../storage/storage.ts';
import type { Actor } from './actor.ts';
import type { IncomingMailConfig } from './config/incoming-mail-config.ts';
import type { MailConfig } from './config/mail-config.ts';
import type { FeedNotifier } from './feed-notifier.ts';
import type { Log } from './log.ts';
import type { Locale } from './refusal.ts';
import type { Rendering } from './rendering.ts';
import type { Tracing } from './tracing.ts';
import type { SeenValidators } from './validator.ts';

/** The services that the whole process shares. */
export interface Services {
  orm: MikroORM;
  connections: Connections;
  /** `null` where everything is read from the primary. */
  replica: Replica | null;
  /** Answers that were read last; `null` where each is read again. */
  answers: AnswerCache | null;
  bus: Bus;
  feedNotifier: FeedNotifier;
  presence: Presence;
  storage: Storage;
  /** How mail leaves and comes back. */
  mail: MailConfig;
  incomingMail: IncomingMailConfig;
  log: Log;
  tracing: Tracing | null;
  /** The key that signs access tokens, at least 32 bytes. */
  secret: string;
  /** Accepted too, while the secret is exchanged. */
  oldSecret: string | undefined;
  masterKey?: string | undefined;
  oldMasterKey?: string | undefined;
  /** Whether tokens of an identity provider are credentials too. */
  hasIdentityProvider: boolean;
  /** Real time. Credentials live in it, wherever the clock of a tenant is. */
  now(): Date;
  /** The offsets of test tenants from real time, in milliseconds, as far as this process knows them. */
  timeOffsets: Map<string, number>;
  /** The latest instants in the feeds of tenants whose feeds were ahead of this clock, for as long as they are. */
  latestInstants: Map<string, Date>;
}

/** The current time of a tenant; test tenants may be ahead. */
export function tenantTime({ now, timeOffsets }: Services, tenantId: string): Date {
  return new Date(now().getTime() + (timeOffsets.get(tenantId) ?? 0));
}

/** The same context at another time. */
export function contextAt(ctx: Context, at: Date): Context {
  return { ...ctx, now: () => at, keepsInstant: true };
}

/** The offset only grows. */
export function noteTimeOffset({ timeOffsets }: Pick<Services, 'timeOffsets'>, tenantId: string, ms: number): void {
  if (ms > (timeOffsets.get(tenantId) ?? 0)) timeOffsets.set(tenantId, ms);
}

/** The settings of a tenant that rules need. */
export interface TenantSettings {
  id: string;
  slug: string;
  codePrefix: string;
  locale: Locale;
  closurePolicy: 'CREATOR' | 'AUTOMATIC';
  onBehalfCreator: 'REGISTRANT' | 'REQUESTER';
  /** Of everybody whose role gives more than that of requesters. */
  requiresSecondFactor: boolean;
}

/** How much a viewer may read through, which decides what some operations cost. */
export interface TenantSize {
  /** All tickets that were ever opened. */
  tickets: number;
  openTickets: number;
  events: number;
  /** Whether the viewer reads only tickets of their own. */
  ownOnly?: boolean;
}

/** What the client sees of the nodes that a mutation changed. It is read in the pipeline that commits the change, which saves round trips. */
export interface ReadBack {
  /** For the id that the verb answers with: what to send, and what to do with the results. */
  plan(id: string): { statements: Statement[]; keep(results: readonly Result[]): void };
}

/** The context of a request: actor, tenant, language and time. */
export interface Context {
  services: Services;
  tenant: TenantSettings;
  actor: Actor;
  locale: Locale;
  requestId: string;
  now(): Date;
  /** Time does not follow the tenant's clock here: what happens keeps its instant, also behind later events in the feed. */
  keepsInstant?: boolean;
  /** The desk acts by itself here, because of what the actor did. */
  isAutomatic?: boolean;
  /** When the request is given up, in milliseconds of `performance.now()`; absent where no request waits. */
  answerBy?: number | undefined;
  /** The session of the access token; absent for API keys and tokens of another issuer. */
  sessionId?: string | undefined;
  /** What the caller has written or seen; absent where nothing is read from a replica. */
  position?: ReadPosition | undefined;
  /** Only queries are read from a replica. */
  readsReplica?: boolean;
  /** The version of the feed at which the actor saw all queues; while it is the same, they see them still. */
  allQueuesAt?: string | null | undefined;
  /** What the validators of the feed were when the caller was looked up, where that was done for this request alone, after it came. */
  validators?: SeenValidators | undefined;
  /** What the operation may still take of the database; absent where no client pays. */
  statementTime?: StatementTime;
  /** The Markdown that the operation turns into HTML; absent where no client pays. */
  rendering?: Rendering;
  /** Of a mutation that shows what it changes. */
  readBack?: ReadBack | undefined;
  /** Identifies a repeated call, which gets the first answer. */
  idempotency?: { operation: string; key: string; inputHashes: readonly Buffer[] };
}
