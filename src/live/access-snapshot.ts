import { type Credential, principalsStatement, readPrincipals } from '../access/access-snapshot.ts';
import type { Actor } from '../core/actor.ts';
import type { TenantSettings } from '../core/context.ts';
import type { Result, Statement } from '../database/pipeline.ts';
import { actorKey } from '../reading/statement/compiled-statement.ts';
import { visibilityOf } from '../tickets/visibility/can-see.ts';
import { audiencesOf } from './event.shape.ts';
import type { EventViewer } from './visibility-change.ts';

/** Who somebody is by now, and what they see. */
export interface AccessSnapshot extends EventViewer {
  actor: Actor;
  /** Equal for all whose sight goes equally far, own parts left aside; `null` for those who see by parts only. */
  scope: string | null;
  /** Changes with whatever decides what they are told. */
  fingerprint: string;
}

/** A desk, and how far its clock is ahead. */
export type TenantNow = TenantSettings & { timeOffsetMs: number };

/** The desk as it stands, and who all these are by now; `null` where a credential holds no longer. */
export interface AccessSnapshots {
  tenant: TenantNow | null;
  snapshots: (AccessSnapshot | null)[];
}

/** Asks of all these at once; the answers stand in the same order. */
export function snapshotStatements(tenantId: string, credentials: readonly Credential[], now: Date): Statement[] {
  const principals = [...new Set(credentials.map(({ principalId }) => principalId))];
  return [
    principalsStatement(tenantId, credentials, now),
    { name: 'desk', text: tenantText, values: [tenantId] },
    { name: 'open_queues', text: "select id from queue where tenant_id = $1 and visibility = 'TENANT'", values: [tenantId] },
    { name: 'own_queues', text: 'select member_id, queue_id from queue_member where tenant_id = $1 and member_id = any($2)', values: [tenantId, principals] },
  ];
}

const tenantText = `select tenant_id as id, slug, code_prefix as "codePrefix", locale, closure_policy as "closurePolicy", on_behalf_creator as "onBehalfCreator", time_offset_ms::float8 as "timeOffsetMs"
  from tenant where tenant_id = $1`;

export function readSnapshots(count: number, [snapshots, desk, open, own]: readonly Result[]): AccessSnapshots {
  const actors = readPrincipals(snapshots?.rows ?? []);
  const openToAll = (open?.rows ?? []).map(({ id }): string => id);
  const owned = Map.groupBy(own?.rows ?? [], ({ member_id }): string => member_id);
  const queuesOf = ({ id }: Actor) => [...openToAll, ...(owned.get(id) ?? []).map(({ queue_id }): string => queue_id)].sort();
  const list = Array.from({ length: count }, (_, place) => {
    const actor = actors.get(place);
    return actor ? snapshotOf(actor, queuesOf(actor)) : null;
  });
  return { tenant: (desk?.rows[0] as TenantNow | undefined) ?? null, snapshots: list };
}

function snapshotOf(actor: Actor, queues: string[]): AccessSnapshot {
  const visibility = visibilityOf(actor, new Set(queues));
  const scope = visibility.level === 'EVERYTHING' ? 'everything' : visibility.level === 'QUEUES' ? queues.join() : null;
  const fingerprint = `${actorKey(actor)}|${scope}|${visibility.organizationId}`;
  return { actor, visibility, scope, fingerprint, audiences: new Set(audiencesOf(actor)) };
}
