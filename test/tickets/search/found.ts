import type { Bearer } from '../../support/client.ts';
import { as } from '../../support/client.ts';

/** The subjects of the tickets that somebody finds, the best match first. */
export async function found(who: Bearer, search: string, more: object = {}): Promise<string[]> {
  return (await as(who).searchTickets({ search, ...more })).edges.map(({ node }) => node.subject);
}

/** The pieces of the only ticket that somebody finds, with brackets around what matches. */
export async function highlights(who: Bearer, search: string): Promise<string[]> {
  const { edges } = await as(who).searchTickets({ search });
  return (edges[0]?.highlights ?? []).map(({ source, parts }) => `${source}: ${parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('')}`);
}
