import type { Client } from 'pg';
import type { BenchDatabase } from '../data/bench-database.ts';
import { slugOf } from '../data/sizes.ts';
import { fromBuild } from '../from-build.ts';

/** A person, usually an agent, with an open session. */
export interface Agent {
  tenantId: string;
  actorId: string;
  token(): string;
}

export type AgentsOf = (tenantNumber: number, limit?: number) => Promise<Agent[]>;

export interface Sessions {
  agentsOf: AgentsOf;
  peopleOf(tenantNumber: number, role: 'AGENT' | 'REQUESTER' | 'ADMIN', limit: number): Promise<Agent[]>;
  close(): Promise<void>;
}

/** Opens sessions for agents: each has its own budget, so that no request is refused because of others. */
export async function openSessions({ serverUrl, ownerUrl, secret }: BenchDatabase, client: Client): Promise<Sessions> {
  const { openServices } = await fromBuild<typeof import('../../src/services.ts')>('services.js');
  const { readConfig } = await fromBuild<typeof import('../../src/core/config/config.ts')>('core/config/config.js');
  const { signAccessToken } = await fromBuild<typeof import('../../src/access/access-token.ts')>('access/access-token.js');
  const config = { ...readConfig({ LOG_LEVEL: 'warn' }), databaseUrl: serverUrl, databaseDirectUrl: ownerUrl, secret };
  const { services, close } = await openServices(config);
  const signIn = await signer(services);
  const peopleOf: Sessions['peopleOf'] = async (tenantNumber, role, limit) => {
    const { rows } = await client.query(peopleIds, [slugOf(tenantNumber), role, limit]);
    return Promise.all(
      rows.map(async ({ tenantId, id }) => {
        const { sessionId } = await signIn(tenantId, id);
        const sign = () => signAccessToken(secret, { tenantId, principalId: id, sessionId }, new Date());
        return { tenantId, actorId: id, token: keptToken(sign) };
      }),
    );
  };
  return { agentsOf: (tenantNumber, limit = 1_000) => peopleOf(tenantNumber, 'AGENT', limit), peopleOf, close };
}

const renewedBeforeMs = 60_000;

/** As a client does, which keeps its token until it is about to expire. */
function keptToken(sign: () => { token: string; expiresAt: Date }): () => string {
  let kept = sign();
  return () => {
    if (kept.expiresAt.getTime() - Date.now() < renewedBeforeMs) kept = sign();
    return kept.token;
  };
}

/** By their addresses, so that tenants with the same people are asked by the same ones: one of them sees what others do not. */
const peopleIds = `
  select p.tenant_id as "tenantId", p.id from principal p join tenant t using (tenant_id)
  where t.slug = $1 and p.role = $2 order by p.email limit $3`;

async function signer(services: import('../../src/core/context.ts').Services) {
  const { openSession } = await fromBuild<typeof import('../../src/access/sessions/session.ts')>('access/sessions/session.js');
  const { transact } = await fromBuild<typeof import('../../src/core/transact.ts')>('core/transact.js');
  const { findTenant } = await fromBuild<typeof import('../../src/tenants/find-tenant.ts')>('tenants/find-tenant.js');
  const { permissionsOf } = await fromBuild<typeof import('../../src/people/roles.ts')>('people/roles.js');
  return async (tenantId: string, id: string) => {
    const tenant = await findTenant(services, tenantId);
    if (!tenant) throw new Error('A tenant of the bench is missing');
    const actor = { kind: 'USER', id, name: '', permissions: permissionsOf('AGENT'), organizationId: null, followsOrganization: false } as const;
    const ctx = { services, tenant, actor, locale: 'es', requestId: 'bench', now: () => new Date() } as const;
    return transact(ctx, (ctx) => openSession(ctx, false));
  };
}
