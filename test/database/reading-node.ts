import { expect } from 'vitest';
import { type App, openApp } from '../../src/app.ts';
import { openLog } from '../../src/core/log.ts';
import type { PreparedConfig } from '../../src/services.ts';
import type { Person } from '../support/a-tenant.ts';
import type { Pair } from './streaming.ts';

/** A node that reads from a replica, with the lines that it logs. */
export interface ReadingNode {
  node: App;
  lines: { level: number; msg: string }[];
}

/** The addresses of the serving role at one or more ports of this machine. */
export function hosts({ standbyUrls }: Pair, ports: (string | number)[]): string {
  const [, login, name] = /^(.*)@[^/]+(.*?)(?:\?.*)?$/.exec(standbyUrls.databaseUrl) ?? [];
  return `${login}@${ports.map((port) => `127.0.0.1:${port}`).join(',')}${name}?sslmode=disable`;
}

export async function aReadingNode(config: PreparedConfig, databaseReadUrl: string): Promise<ReadingNode> {
  const lines: ReadingNode['lines'] = [];
  const node = await openApp({ ...config, databaseReadUrl }, openLog('warn', { write: (line) => void lines.push(JSON.parse(line)) }));
  return { node, lines };
}

export const isUsable = ({ services }: App) => services.replica?.isUsable;
export const untilUsable = (node: App, is = true) => expect.poll(() => isUsable(node), { timeout: 30_000 }).toBe(is);

export async function codesAt({ url }: App, { token }: Person): Promise<string[]> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query: '{ tickets { nodes { code } } }' }) });
  return ((await answer.json()) as { data: { tickets: { nodes: { code: string }[] } } }).data.tickets.nodes.map(({ code }) => code);
}

export async function caughtUp(pair: Pair): Promise<void> {
  const written = await pair.onPrimary('select pg_current_wal_lsn()');
  await expect.poll(() => pair.onStandby(`select pg_last_wal_replay_lsn() >= '${written}'`), { timeout: 20_000 }).toBe(true);
}
