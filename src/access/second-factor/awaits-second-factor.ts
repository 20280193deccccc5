import { hasAgentRole } from '../../people/principal.ts';

/** Whether the session `s` of the principal `p` at the tenant `t` can do nothing but set up a second factor; a credential without a session never does. */
export const awaitsSecondFactor = `(t.requires_second_factor and ${hasAgentRole('p')} and s.id is not null and s.second_factor_at is null)`;
