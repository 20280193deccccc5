import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

const desks = ['clinic', 'erp', 'servicedesk', 'crm', 'platform'];
const people = ['ana', 'luis', 'marta', 'diego'];
/** What one person asks for beside the suggestions, and how often: within what the limits of a caller allow. */
const betweenListsMs = 400;
const betweenRepliesMs = 4_000;
const betweenSuggestionsMs = 25;

const subjects = [
  ...['No puedo entrar al sistema desde esta mañana', 'Error al emitir la factura', 'La impresora no responde', 'contraseña caducada'],
  ...['Necesito acceso para una persona nueva', 'El informe sale vacío', 'no llega el correo de confirmacion', 'Pantalla en blanco al guardar un pedido'],
];

interface Person {
  email: string;
  ask<Answer>(query: string, variables?: object): Promise<Answer>;
}

/** Suggestions over HTTP on the demonstration desks with their year, while everybody reads lists and agents reply: the milliseconds of each. The worker first has so long to count the year for reports. */
export async function timesOnSeededDesks({ ms, settlingMs }: { ms: number; settlingMs: number }): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'relevo-seeded-'));
  await chmod(folder, 0o755);
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../bin/relevo.js'), 'serve'], {
    env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'warn', RELEVO_DATA: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const url = await untilReady(child);
    await pause(settlingMs);
    const everybody = await Promise.all(desks.flatMap((desk) => people.map((name) => signedIn(url, desk, `${name}@${desk}.example`))));
    return await timesBesideLoad(everybody, ms);
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
    await rm(folder, { recursive: true, maxRetries: 20 });
  }
}

async function timesBesideLoad(everybody: readonly Person[], ms: number): Promise<number[]> {
  for (const [at, person] of everybody.entries()) await suggest(person, at);
  const end = performance.now() + ms;
  const isOver = () => performance.now() > end;
  const load = everybody.flatMap((person) => [readLists(person, isOver), ...(person.email.startsWith('marta') ? [reply(person, isOver)] : [])]);
  const times: number[] = [];
  for (let at = 0; !isOver(); at += 1) {
    const begun = performance.now();
    await suggest(everybody[at % everybody.length], at);
    times.push(performance.now() - begun);
    await pause(betweenSuggestionsMs);
  }
  await Promise.all(load);
  return times;
}

async function suggest(person: Person | undefined, at: number): Promise<void> {
  const query = 'query ($subject: String!) { suggest(input: { subject: $subject }) { articles { article { title } } tickets { ticket { code } } } }';
  await person?.ask(query, { subject: subjects[at % subjects.length] });
}

async function readLists({ ask }: Person, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    await ask('{ tickets(first: 20) { nodes { code subject status { label } requester { name } } } }');
    await pause(betweenListsMs);
  }
}

async function reply({ ask }: Person, isOver: () => boolean): Promise<void> {
  const open = await ask<{ tickets: { nodes: { id: string }[] } }>('{ tickets(first: 1, filter: { closedAt: { isNull: true } }) { nodes { id } } }');
  const [ticket] = open.tickets.nodes;
  while (!isOver()) {
    const input = { ticketId: ticket?.id, body: 'Lo miramos.' };
    await ask('mutation ($input: ReplyToTicketInput!) { replyToTicket(input: $input) { message { id } userErrors { code } } }', { input });
    await pause(betweenRepliesMs);
  }
}

async function signedIn(url: string, tenant: string, email: string): Promise<Person> {
  const { signIn } = await asked<{ signIn: { accessToken: string } }>(url, 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }', {
    input: { tenant, email, password: 'relevo-demo' },
  });
  return { email, ask: (query, variables) => asked(url, query, variables, signIn.accessToken) };
}

async function asked<Answer>(url: string, query: string, variables: object = {}, token?: string): Promise<Answer> {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const { data, errors } = (await answer.json()) as { data: Answer; errors?: object[] };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

async function untilReady(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The server prints nothing.');
  let url = '';
  for await (const line of createInterface(child.stdout)) {
    url = /(http:\S+)\/graphql/.exec(line)?.[1] ?? '';
    if (url) break;
  }
  while ((await fetch(`${url}/readyz`)).status !== 200) await pause(50);
  return url;
}
