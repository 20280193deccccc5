import type { TestTenant } from './a-tenant.ts';
import { theApp } from './app.ts';
import { as, type Bearer, succeed } from './client.ts';

export const help = 'https://help.example';

/** Somebody unknown on a page of a portal. */
export interface Visitor extends Bearer {
  origin: string;
  /** The id of the key that the page has. */
  keyId: string;
}

export async function aVisitor({ sofia }: TestTenant): Promise<Visitor> {
  const { apiKey, publishableKey } = await succeed(as(sofia).issuePublishableKey({ name: 'Portal', origins: [help] }));
  return { token: publishableKey, origin: help, keyId: apiKey.id };
}

/** A query in an address, as the page sends it. */
export function getAs({ token, origin }: Visitor, query: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${theApp().url}/graphql?query=${encodeURIComponent(query)}`, { headers: { authorization: `Bearer ${token}`, origin, ...headers } });
}
