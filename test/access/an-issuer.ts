import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export type Alg = 'RS256' | 'ES256';
export type SigningKey = { kid: string; alg: Alg; privateKey: KeyObject; publicKey: KeyObject };
export type Person = Record<string, unknown>;
export type Issuer = Awaited<ReturnType<typeof anIssuer>>;

const AUDIENCES = ['relevo', 'another-product'];

export function aSigningKey(alg: Alg, kid: string): SigningKey {
  const pair = alg === 'RS256' ? generateKeyPairSync('rsa', { modulusLength: 2048 }) : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { kid, alg, ...pair };
}

/** A real OpenID provider on a loopback port; every person is a client that asks for tokens by itself. */
export async function anIssuer(people: Record<string, Person>, ...keys: SigningKey[]) {
  let app: RequestListener = (_request, response) => void response.writeHead(503).end();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    app(request, response);
  });
  const url = await listen(server);
  const rotate = (...keys: SigningKey[]) => {
    app = new Provider(url, configurationOf(people, keys)).callback();
  };
  rotate(...keys);

  return {
    url,
    jwksUri: `${url}/jwks`,
    rotate,
    answerWith: (listener: RequestListener) => {
      app = listener;
    },
    tokenFor: (person: string, alg: Alg = 'RS256', audience = 'relevo') => askToken(url, person, `urn:${audience}:${alg}`),
    timesAskedForKeys: () => asked.filter((path) => path === '/jwks').length,
    stop: () => stop(server),
  };
}

/** The tokens are JWTs, which nobody has to keep; without an adapter the provider warns at every start. */
class Forgetful {
  async upsert(): Promise<void> {}
  async find(): Promise<void> {}
}

function configurationOf(people: Record<string, Person>, keys: SigningKey[]): Record<string, unknown> {
  return {
    adapter: Forgetful,
    jwks: { keys: keys.map(({ kid, alg, privateKey }) => ({ ...privateKey.export({ format: 'jwk' }), kid, alg, use: 'sig' })) },
    clients: Object.keys(people).map(aClient),
    extraTokenClaims: (_ctx: unknown, token: { clientId: string }) => people[token.clientId],
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: { enabled: true, getResourceServerInfo: (_ctx: unknown, resource: string) => aResource(resource) },
    },
    ttl: { ClientCredentials: 600 },
  };
}

function aClient(name: string): Record<string, unknown> {
  const grant = { grant_types: ['client_credentials'], redirect_uris: [], response_types: [] };
  return { client_id: name, client_secret: 'secret', id_token_signed_response_alg: 'ES256', ...grant };
}

function aResource(resource: string): Record<string, unknown> {
  const [, audience = '', alg] = resource.split(':');
  if (!AUDIENCES.includes(audience)) throw new Error(`No such resource: ${resource}`);
  return { scope: 'api', audience, accessTokenFormat: 'jwt', jwt: { sign: { alg } } };
}

async function askToken(url: string, person: string, resource: string): Promise<string> {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: person, client_secret: 'secret', resource, scope: 'api' });
  const answer = (await (await fetch(`${url}/token`, { method: 'POST', body })).json()) as { access_token?: string };
  if (!answer.access_token) throw new Error(JSON.stringify(answer));
  return answer.access_token;
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
