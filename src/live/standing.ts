import { type Credential, readStandings, standingsOf } from '../access/standing.ts';
import type { Actor } from '../platform/actor.ts';
import type { Desk } from '../platform/house.ts';
import type { Result, Statement } from '../platform/packet.ts';
import { kindOf } from '../platform/reading/made.ts';
import { eyeOf } from '../tickets/eye.ts';
import { audiencesOf } from './event.shape.ts';
import type { Onlooker } from './sighting.ts';

/** Who somebody is by now, and what they see. */
export interface Standing extends Onlooker {
  actor: Actor;
  /** Equal for all whose sight goes equally far, own parts left aside; `null` for those who see by parts only. */
  scope: string | null;
  /** Changes with whatever decides what they are told. */
  fingerprint: string;
}

/** A desk, and how far its clock is ahead. */
export type DeskNow = Desk & { aheadMs: number };

/** The desk as it stands, and who all these are by now; `null` where a credential holds no longer. */
export interface AskedStandings {
  desk: DeskNow | null;
  standings: (Standing | null)[];
}

/** Asks of all these at once; the answers stand in the same order. */
export function askStandings(tenantId: string, credentials: readonly Credential[], now: Date): Statement[] {
  const principals = [...new Set(credentials.map(({ principalId }) => principalId))];
  return [
    standingsOf(tenantId, credentials, now),
    { name: 'desk', text: deskText, values: [tenantId] },
    { name: 'open_queues', text: "select id from queue where tenant_id = $1 and visibility = 'TENANT'", values: [tenantId] },
    { name: 'own_queues', text: 'select member_id, queue_id from queue_member where tenant_id = $1 and member_id = any($2)', values: [tenantId, principals] },
  ];
}

const deskText = `select tenant_id as id, slug, code_prefix as "codePrefix", locale, closure_policy as "closurePolicy", on_behalf_creator as "onBehalfCreator", ahead_ms::float8 as "aheadMs"
  from tenant where tenant_id = $1`;

export function readAskedStandings(count: number, [standings, desk, open, own]: readonly Result[]): AskedStandings {
  const actors = readStandings(standings?.rows ?? []);
  const openToAll = (open?.rows ?? []).map(({ id }): string => id);
  const owned = Map.groupBy(own?.rows ?? [], ({ member_id }): string => member_id);
  const queuesOf = ({ id }: Actor) => [...openToAll, ...(owned.get(id) ?? []).map(({ queue_id }): string => queue_id)].sort();
  const list = Array.from({ length: count }, (_, place) => {
    const actor = actors.get(place);
    return actor ? standingOf(actor, queuesOf(actor)) : null;
  });
  return { desk: (desk?.rows[0] as DeskNow | undefined) ?? null, standings: list };
}

function standingOf(actor: Actor, queues: string[]): Standing {
  const eye = eyeOf(actor, new Set(queues));
  const scope = eye.reach === 'EVERYTHING' ? 'everything' : eye.reach === 'QUEUES' ? queues.join() : null;
  const fingerprint = `${kindOf(actor)}|${scope}|${eye.organizationId}`;
  return { actor, eye, scope, fingerprint, audiences: new Set(audiencesOf(actor)) };
}
