import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Config } from '../../core/config/config.ts';
import { type Finding, firstLine, ok, warning, wrong } from './finding.ts';

const limitMs = 5_000;
const subprotocol = 'graphql-transport-ws';
const pages = 'docs/operations/proxies.md has files for nginx, Caddy and HAProxy.';

/** Whether people reach the API by the address that they are given, sockets too, and whose address then counts. */
export async function checkProxy({ mail: { publicUrl }, trustedProxies }: Pick<Config, 'mail' | 'trustedProxies'>): Promise<Finding[]> {
  const trust = trustFinding(publicUrl, trustedProxies);
  const answer = publicUrl ? await answerFindings(publicUrl.replace(/\/$/, '')) : [];
  return [...answer, ...(trust ? [trust] : [])];
}

function trustFinding(publicUrl: string | undefined, trusted: readonly string[]): Finding | null {
  if (trusted.length > 0) return ok('proxy', `${trusted.join(', ')} may name whose requests they pass on`);
  if (!publicUrl?.startsWith('https:')) return null;
  const mend = 'Set RELEVO_TRUSTED_PROXIES to the addresses of the proxy as Relevo sees them.';
  return warning('proxy', 'RELEVO_PUBLIC_URL has TLS, so there is a proxy, and none is trusted: all clients count as one address', mend);
}

async function answerFindings(publicUrl: string): Promise<Finding[]> {
  const subject = 'public address';
  try {
    const why = await whyNotGraphql(`${publicUrl}/graphql`);
    if (why) return [wrong(subject, `RELEVO_PUBLIC_URL answers ${why}`, `Let the proxy pass everything on to Relevo as it comes: ${pages}`)];
    return [ok(subject, 'RELEVO_PUBLIC_URL leads to the API'), await socketFinding(`${publicUrl.replace(/^http/, 'ws')}/graphql`)];
  } catch (error) {
    const reason = firstLine((error as Error).cause ?? error);
    return [warning(subject, `RELEVO_PUBLIC_URL: ${reason}`, 'Start `relevo serve` and the proxy, and check again; the name must be known here too.')];
  }
}

/** What else than the API answers there. */
async function whyNotGraphql(url: string): Promise<string | null> {
  const headers = { 'content-type': 'application/json' };
  const signal = AbortSignal.timeout(limitMs);
  const answer = await fetch(url, { method: 'POST', headers, body: '{"query":"{ __typename }"}', redirect: 'manual', signal });
  const body = await answer.json().catch(() => null);
  return body?.data?.__typename === 'Query' ? null : `with ${answer.status} and no GraphQL`;
}

async function socketFinding(url: string): Promise<Finding> {
  const socket = new WebSocket(url, subprotocol, { handshakeTimeout: limitMs });
  try {
    await once(socket, 'open');
    return ok('sockets', 'RELEVO_PUBLIC_URL passes sockets on');
  } catch (error) {
    return wrong('sockets', `RELEVO_PUBLIC_URL: ${firstLine(error)}`, `Let the proxy pass on Upgrade and Connection, so that subscriptions work: ${pages}`);
  } finally {
    socket.terminate();
  }
}
