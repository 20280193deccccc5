import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { readServerOptions, reportPort } from './server-options.ts';
import { tokenVerifier } from './verify-token.ts';

/** PostGraphile 5 as in production: no watching, no explaining, no GraphiQL, row-level security by pgSettings. */
const { serverUrl, secret, pool } = readServerOptions();
const verifyToken = await tokenVerifier(secret);
const preset: GraphileConfig.Preset = {
  extends: [PostGraphileAmberPreset],
  // Otherwise it only offers orders by the first column of an index, which is always the tenant.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [makePgService({ connectionString: serverUrl, schemas: ['public', 'bench_api'], poolConfig: { max: pool } })],
  grafserv: { graphiql: false, watch: false, websockets: false, graphqlPath: '/graphql', maxRequestLength: 1_048_576 },
  grafast: { explain: false, context: contextOf },
};

function contextOf({ node }: Partial<Grafast.RequestContext>): Partial<Grafast.Context> {
  const { tenantId, principalId } = verifyToken(node?.req.headers.authorization);
  return { pgSettings: { 'app.tenant_id': tenantId, 'app.actor_id': principalId } };
}

const server = createServer();
const instance = postgraphile(preset);
await instance.createServ(grafserv).addTo(server);
await instance.getSchema();
server.listen(0, '127.0.0.1', () => reportPort((server.address() as AddressInfo).port));
