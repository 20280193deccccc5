import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

const desks = ['clinic', 'erp', 'servicedesk', 'crm', 'platform'];
const people = ['ana', 'luis', 'marta', 'diego'];
/** So many screens of each person are open, 40 in all: each asks for a list, a ticket, the counters of the queues and the viewer, and each again every 2 to 10 seconds. */
const screensOfEach = 2;
const [leastMs, mostMs] = [2_000, 10_000];
/** What the person who answers tickets of a desk writes, and how often. */
const betweenRepliesMs = 4_000;
/** One suggestion after another, each asked by somebody else: some eight a second. */
const betweenSuggestionsMs = 100;

const subjects = [
  ...['No puedo entrar al sistema desde esta mañana', 'Error al emitir la factura', 'La impresora no responde', 'contraseña caducada'],
  ...['Necesito acceso para una persona nueva', 'El informe sale vacío', 'no llega el correo de confirmacion', 'Pantalla en blanco al guardar un pedido'],
];

interface Person {
  email: string;
  ask<Answer>(query: string, variables?: object): Promise<Answer>;
}

/** Suggestions over HTTP on the demonstration desks with their year, while 40 screens ask again every 2 to 10 seconds and agents reply: the milliseconds of each. The worker first has so long to count the year for reports. */
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
  const load = everybody.flatMap((person) => [
    ...Array.from({ length: screensOfEach }, () => look(person, isOver)),
    ...(person.email.startsWith('marta') ? [reply(person, isOver)] : []),
  ]);
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

/** One screen: each of its requests is asked again by itself. */
async function look({ ask }: Person, isOver: () => boolean): Promise<void> {
  const { tickets } = await ask<{ tickets: { nodes: { id: string }[] } }>('{ tickets(first: 1) { nodes { id } } }');
  const ticket = `{ ticket(id: "${tickets.nodes[0]?.id}") { code subject description status { label } requester { name } messages(first: 20) { nodes { body author { name } } } } }`;
  const requests = [
    '{ tickets(first: 20) { nodes { code subject status { label } requester { name } } } }',
    ...(tickets.nodes.length > 0 ? [ticket] : []),
    '{ queues { label counts { open overdue } } }',
    '{ viewer { actor { name } permissions } }',
  ];
  await Promise.all(requests.map((request) => askAgain(ask, request, isOver)));
}

async function askAgain(ask: Person['ask'], request: string, isOver: () => boolean): Promise<void> {
  await pause(Math.random() * leastMs);
  while (!isOver()) {
    await ask(request);
    await pause(leastMs + Math.random() * (mostMs - leastMs));
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
