import type { Server } from '../servers/start.ts';
import { difference, normalize } from './normalize.ts';
import { type Answer, type Case, type Dialect, dialectOf, isFor, type Operation, type ServerName } from './operation.ts';

const checkedCases = 10;

/** Every server must give the same answer before anything is measured. */
export async function checkAnswers(operation: Operation, cases: Case[], servers: Server[]): Promise<void> {
  const asked = servers.filter(({ name }) => isFor(operation, name));
  for (const one of cases.slice(0, checkedCases)) {
    const answers = await Promise.all(asked.map(async (server) => [server.name, await answerOf(dialectOf(operation, server.name), one, server)] as const));
    const [[, ours] = ['', null], ...others] = answers;
    if (isEmpty(ours)) throw new Error(`Operation ${operation.key}: the answer is empty`);
    for (const [name, theirs] of others) insistSame(operation.key, name, ours, theirs);
    const limit = servers.find((server) => server.name === 'limit');
    if (operation.also && limit) insistSame(operation.key, operation.also.name, ours, await answerOf(operation.also.dialect, one, limit));
  }
}

function insistSame(key: string, name: ServerName | 'outside' | 'whole', ours: unknown, theirs: unknown): void {
  const differs = difference(ours, theirs);
  if (differs) throw new Error(`Operation ${key}: relevo and ${name} differ at ${differs}`);
}

function isEmpty(answer: unknown): boolean {
  const values = Object.values((answer ?? {}) as object);
  return values.length === 0 || values.every((value) => value === null || (Array.isArray(value) && value.length === 0));
}

async function answerOf(dialect: Dialect, one: Case, { name, port }: Server): Promise<unknown> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${one.token()}` };
  const response = await fetch(`http://127.0.0.1:${port}${dialect.path}`, { method: 'POST', headers, body: dialect.body(one) });
  const answer = (await response.json()) as Answer;
  if (!response.ok || answer?.['errors']) throw new Error(`${name}: ${JSON.stringify(answer).slice(0, 1_000)}`);
  return normalize(dialect.pick(answer));
}
