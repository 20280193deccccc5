import { requireId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import type { Transaction } from '../core/transaction.ts';
import type { Result, Statement } from '../database/pipeline.ts';

export interface OnBehalfOf {
  /** The public id of the person for whom an API key acts. */
  onBehalfOf?: string | null;
}

const path = ['input', 'onBehalfOf'];
/** Shared until the commit, so that nobody is acted for once they are deactivated or have left the organization. */
const text = `select id, requester_kind as "requesterKind" from principal
  where tenant_id = $1 and id = $2 and kind = 'USER' and is_active and organization_id = $3 for share`;

/** The statement that finds the person, to be sent along with what the change reads anyhow; none where the caller acts for nobody. */
export function personToActFor({ tenant, actor }: Transaction, { onBehalfOf }: OnBehalfOf): Statement[] {
  if (onBehalfOf == null) return [];
  const id = requireId(onBehalfOf, 'User');
  if (actor.kind !== 'API_KEY' || actor.organizationId === null) refuse('NOT_ALLOWED', path);
  return [{ name: 'person_to_act_for', text, values: [tenant.id, id, actor.organizationId] }];
}

/** From here on the key acts for the person: each event of the change names both. Any other person is as good as unknown. */
export function actOnBehalf(ctx: Transaction, results: readonly Result[]): void {
  for (const { rows } of results) {
    const [person] = rows;
    if (!person) refuse('NOT_FOUND', path);
    ctx.actor = { ...ctx.actor, onBehalfOf: { id: person.id, requesterKind: person.requesterKind } };
  }
}
