import { type Credential, principalsStatement, readPrincipals } from '../access/access-snapshot.ts';
import { type Actor, may, type Permission } from '../core/actor.ts';
import { appError, forbidden, secondFactorRequired } from '../core/app-error.ts';
import type { TenantSettings } from '../core/context.ts';
import { errorTexts } from '../core/error-texts.ts';
import type { Result, Statement } from '../database/pipeline.ts';
import { actorKey } from '../reading/statement/compiled-statement.ts';
import { settingsColumns } from '../tenants/settings-columns.ts';
import { visibilityOf } from '../tickets/visibility/can-see.ts';
import type { EventViewer } from './delivery/visibility-change.ts';
import { audiencesOf } from './history/event.shape.ts';
import { viewOf } from './known-view.ts';

/** Who stands behind a credential, and what they can see, at one moment. */
export interface AccessSnapshot extends EventViewer {
  actor: Actor;
  /** Equal for all who see the same tickets, apart from those they participate in; `null` for those who see no others. */
  scope: string | null;
  /** Changes with anything that decides what is delivered. */
  fingerprint: string;
  /** Changes with anything that decides which tickets are in view. */
  view: string;
}

/** The settings of a tenant, and how far its time is ahead. */
export type TenantNow = TenantSettings & { timeOffsetMs: number };

/** The tenant, and the access of each credential; `null` where one is no longer valid. */
export interface AccessSnapshots {
  tenant: TenantNow | null;
  snapshots: (AccessSnapshot | null)[];
}

/** Whose access is checked. */
interface Checked {
  readonly credential: Credential;
  readonly access: AccessSnapshot;
  end(error: Error): void;
}

export const credentialInvalid = () => appError('UNAUTHENTICATED', errorTexts.credentialEnded);
export const mayNotRead = ({ awaitsSecondFactor }: Actor, permission: Permission) => (awaitsSecondFactor ? secondFactorRequired() : forbidden(permission));

/** Checks the access of many subscriptions at once: each credential once, however many subscriptions share it. */
export class AccessCheck<Item extends Checked> {
  readonly #byCredential: Map<Credential, Item[]>;

  constructor(subscriptions: Iterable<Item>) {
    this.#byCredential = Map.groupBy(subscriptions, ({ credential }) => credential);
  }

  statements(tenantId: string, now: Date): Statement[] {
    return snapshotStatements(tenantId, [...this.#byCredential.keys()], now);
  }

  /** Ends subscriptions whose access is gone, reports those whose access changed, and returns the tenant. */
  apply(results: readonly Result[], changed: (subscription: Item, access: AccessSnapshot) => void): TenantNow | null {
    const { tenant, snapshots } = readSnapshots(this.#byCredential.size, results);
    [...this.#byCredential.values()].forEach((subscriptions, at) => {
      const access = snapshots[at];
      if (!access) for (const subscription of subscriptions) subscription.end(credentialInvalid());
      else if (!may(access.actor, 'ticket:read')) for (const subscription of subscriptions) subscription.end(mayNotRead(access.actor, 'ticket:read'));
      else reportChanges(subscriptions, access, changed);
    });
    return tenant;
  }
}

/** Most subscriptions of a credential hold the same snapshot, which is compared once. */
function reportChanges<Item extends Checked>(
  subscriptions: readonly Item[],
  access: AccessSnapshot,
  changed: (subscription: Item, access: AccessSnapshot) => void,
): void {
  let unchanged: AccessSnapshot | null = null;
  for (const subscription of subscriptions) {
    if (subscription.access === unchanged) continue;
    if (subscription.access.fingerprint === access.fingerprint) unchanged = subscription.access;
    else changed(subscription, access);
  }
}

/** The results are read by `readSnapshots`, in the order of the credentials. */
export function snapshotStatements(tenantId: string, credentials: readonly Credential[], now: Date): Statement[] {
  const principals = [...new Set(credentials.map(({ principalId }) => principalId))];
  return [
    principalsStatement(tenantId, credentials, now),
    { name: 'tenant_now', text: tenantText, values: [tenantId] },
    { name: 'open_queues', text: "select id from queue where tenant_id = $1 and visibility = 'TENANT'", values: [tenantId] },
    { name: 'own_queues', text: 'select member_id, queue_id from queue_member where tenant_id = $1 and member_id = any($2)', values: [tenantId, principals] },
  ];
}

const tenantText = `select ${settingsColumns}, t.time_offset_ms::float8 as "timeOffsetMs" from tenant t where t.tenant_id = $1`;

export function readSnapshots(count: number, [principals, tenant, openQueues, ownQueues]: readonly Result[]): AccessSnapshots {
  const actors = readPrincipals(principals?.rows ?? []);
  const open = (openQueues?.rows ?? []).map(({ id }): string => id);
  const own = Map.groupBy(ownQueues?.rows ?? [], ({ member_id }): string => member_id);
  const queuesOf = ({ id }: Actor) => [...open, ...(own.get(id) ?? []).map(({ queue_id }): string => queue_id)].sort();
  const snapshots = Array.from({ length: count }, (_, at) => {
    const actor = actors.get(at);
    return actor ? snapshotOf(actor, queuesOf(actor)) : null;
  });
  return { tenant: (tenant?.rows[0] as TenantNow | undefined) ?? null, snapshots };
}

function snapshotOf(actor: Actor, queues: string[]): AccessSnapshot {
  const visibility = visibilityOf(actor, new Set(queues));
  const scope = visibility.level === 'EVERYTHING' ? 'everything' : visibility.level === 'QUEUES' ? queues.join() : null;
  const view = viewOf(visibility, actor);
  return { actor, visibility, scope, fingerprint: `${actorKey(actor)}|${actor.entitledTo}|${scope}|${view}`, view, audiences: new Set(audiencesOf(actor)) };
}
