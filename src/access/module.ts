import type { Module } from '../core/module.ts';
import { ActorShape } from '../people/actor.shape.ts';
import { ApiKey } from './access.graphql.ts';
import { ApiKeyResolver, SessionMutations, ViewerResolver } from './access.resolver.ts';
import { ApiKeyShape, keyFields, ViewerShape } from './access.shape.ts';
import { purgeAttempts } from './attempts/shared-attempts.ts';
import { ApiKeyTable, PasswordTable, RefreshTokenTable, SessionTable } from './credentials.ts';
import { events } from './events.ts';
import { PublicTenantResolver } from './public-tenant.resolver.ts';
import { refusals } from './refusals.ts';
import { resealSecondFactors } from './second-factor/reseal-second-factors.ts';
import { SecondFactorMutations } from './second-factor/second-factor.resolver.ts';
import { SecondFactorShape } from './second-factor/second-factor.shape.ts';
import { SecondFactorTable } from './second-factor/second-factor.ts';
import { purgeSessions } from './sessions/purge-sessions.ts';
import { SessionResolver } from './sessions/session.resolver.ts';
import { SessionShape } from './sessions/session.shape.ts';

const ids = { ApiKey: 'key', Session: 'ses', Viewer: 'vwr' } as const;

declare module '../core/registry.ts' {
  interface IdPrefixes extends Readonly<typeof ids> {}
}

export const access: Module = {
  name: 'access',
  events,
  ids,
  refusals,
  rows: [PasswordTable, SessionTable, RefreshTokenTable, ApiKeyTable, SecondFactorTable],
  nodes: { ApiKey: ApiKeyShape, Session: SessionShape, Viewer: ViewerShape },
  shapes: [SecondFactorShape],
  extensions: [{ shape: ActorShape, fields: keyFields }],
  visitorFields: { Query: ['tenant'], PublicTenant: ['name', 'locale', 'signInWays', 'signUp'] },
  resolvers: [ViewerResolver, PublicTenantResolver, SessionMutations, SessionResolver, SecondFactorMutations, ApiKeyResolver],
  types: [ApiKey],
  tasks: [
    { pauseMs: 3_600_000, run: purgeSessions },
    { pauseMs: 3_600_000, run: resealSecondFactors },
    { pauseMs: 60_000, run: purgeAttempts },
  ],
};
