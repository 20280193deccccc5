import { type Actor, untilSecondFactor } from '../../core/actor.ts';
import { hasMoreThanRequesters } from '../../people/roles.ts';

/** Whether the tenant `t` requires a second factor, and none was used in the session `s`; a credential without a session never lacks one. */
export const lacksSecondFactor = '(t.requires_second_factor and s.id is not null and s.second_factor_at is null)';

/** Who acts in a session that may lack a second factor: it is required of everybody whose role gives more than that of requesters. */
export function actorOfSession(actor: Actor, lacks: boolean): Actor {
  return lacks && hasMoreThanRequesters(actor) ? untilSecondFactor(actor) : actor;
}
