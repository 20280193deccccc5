import type { Figures } from '../measure/figures.ts';
import type { Measured } from '../measure/measure.ts';
import type { Machine, Results } from './results.ts';

export function markdown(results: Results, chart: string | null): string {
  const { machine, size, pace } = results;
  return `# The reads beside PostGraphile and the limit

\`npm run bench\` ${machineLine(machine)} The ${size} data; ${pace}. The answers of all servers were the same before anything was measured.
${chart ? `\n![Throughput as a multiple of PostGraphile's](${chart})\n` : ''}
${throughput(results)}

${latency(results)}

${processor(results)}

${tenants(results)}

${comparisons(results)}

## What is compared
${compared}
`;
}

export function machineLine({ cores, processor, memory, system, node, postgres, postgraphile }: Machine): string {
  return `on ${cores} cores (${processor}), ${memory}, ${system}, Node ${node}, PostgreSQL ${postgres}, PostGraphile ${postgraphile}.`;
}

const compared = `- **relevo**: this API, built, as \`relevo serve\` runs it, where nothing changes between two reads: what was read is known to be still true, and one look at the head of the feed says so. It looks up each session once a second and counts each request against its budget. Each agent asks the same to the letter again, so nothing is parsed and executed again either, only identified, charged and counted. The worker, which sends mails and folds reports, runs apart and is not running here (see \`bench:mail-out\` and \`bench:reports\`).
- **uncached**: the same with \`RELEVO_ANSWER_CACHE_MB=0\`, whereby each request reads: this compares the engines, for questions that come again to the letter. With other variables a request is executed too, which takes the process some tenths of a millisecond more.
- **PostGraphile** 5 (amber preset, production): the tenant by \`pgSettings\` from the same verified token. It has an index on \`(tenant_id, due_at, id)\` of its own, every column to order by, and enforces only the isolation of tenants, not the visibility of queues.
- **the limit**: node:http and pg, one hand-written prepared statement that returns finished JSON, tenant and statement in one round trip, the same visibility as ours.
- All three: the same plain role under row-level security, pools of the same size, the same access tokens, one process each, the load in a fourth on the same machine.
- The reply (e): PostGraphile calls one PL/pgSQL function that does the whole work (ticket, message, feed, event); the limit sends the same statements in one round trip. Ours also makes the words of the search, tells people in the product and by mail, and notifies subscribers (NOTIFY) after commits; "whole" is the limit with the first two of these. Each server has 200 tickets of its own, because ours remembers those that it changed last, as it would where most tickets are changed through one node; changed by another, a ticket takes two round trips instead of one.
- The search (f): PostGraphile calls a SQL function under row-level security; "outside" is the same search by the owner of the tables, to whom no policy applies.
- The suggestions (h): the limit calls the same functions of the database in one statement and keeps the question in another, in one round trip; PostGraphile has nothing like it.
- The search for tickets (i): the limit calls the same function of the database; "outside" is the same words looked for by the owner of the tables, in one plain statement with the visibility of queues. PostGraphile has nothing like it.`;

const names = ['relevo', 'uncached', 'postgraphile', 'limit'];

function throughput({ operations }: Results): string {
  const rows = operations.map(({ operation: { key, title }, measured }) => [
    `**${key}** ${title}`,
    ...names.map((name) => perSecond(measured[name])),
    ratio(measured['relevo'], measured['postgraphile']),
    ratio(measured['relevo'], measured['limit']),
    ratio(measured['uncached'], measured['postgraphile']),
    ratio(measured['uncached'], measured['limit']),
  ]);
  return `## Throughput\nRequests a second, in brackets the slowest and the fastest round.\n\n${table(['operation', ...names, 'relevo ÷ PostGraphile', 'relevo ÷ limit', 'uncached ÷ PostGraphile', 'uncached ÷ limit'], rows)}`;
}

function latency({ operations }: Results): string {
  const rows = operations.map(({ operation: { key }, measured }) => [`**${key}**`, ...names.map((name) => waits(measured[name]))]);
  return `## Latency\nMilliseconds, p50 / p99.\n\n${table(['', ...names], rows)}`;
}

function processor({ operations }: Results): string {
  if (!operations[0]?.measured['relevo']?.cpu) return '';
  const rows = operations.map(({ operation: { key }, measured }) => [`**${key}**`, ...names.map((name) => spent(measured[name]))]);
  return `## Processor\nMilliseconds of processor time for each request, server / PostgreSQL.\n\n${table(['', ...names], rows)}`;
}

function tenants({ tenants }: Results): string {
  if (tenants.length === 0) return '';
  const rows = tenants.map(({ tickets, measured }) => [
    tickets.toLocaleString('en'),
    ...names.flatMap((name) => [perSecond(measured[name]), waits(measured[name])]),
  ]);
  return `## The same page (a) in tenants of different sizes\nRequests a second, and p50 / p99 in milliseconds.\n\n${table(['tickets', ...names.flatMap((name) => [name, 'ms'])], rows)}`;
}

function comparisons({ operations }: Results): string {
  const of = (key: string) => operations.find(({ operation }) => operation.key === key)?.measured ?? {};
  const [first, deep, search, reply, tickets] = [of('a')['uncached'], of('g')['uncached'], of('f'), of('e'), of('i')];
  const lines = [
    `- The deep page (g) takes ${times(deep, first)} the time of page one (p50).`,
    `- The search (f) takes ${times(search['uncached'], search['outside'])} the time of the same search outside row-level security (${perSecond(search['outside'])} requests a second, ${waits(search['outside'])} ms).`,
    `- The search for tickets (i) takes ${times(tickets['uncached'], tickets['outside'])} the time of the same search outside row-level security (${perSecond(tickets['outside'])} requests a second, ${waits(tickets['outside'])} ms).`,
    `- The reply (e) is ${ratio(reply['relevo'], reply['whole'])} of the limit where that too makes the words of the search, notifications and mails (${perSecond(reply['whole'])} requests a second, ${spent(reply['whole'])} ms of processor time).`,
  ];
  return `## Comparisons\n${lines.join('\n')}`;
}

function times(slow: Figures | undefined, quick: Figures | undefined): string {
  return slow && quick ? `${(slow.p50 / quick.p50).toFixed(2)}×` : '–';
}

export function perSecond(figures: Figures | undefined): string {
  if (!figures) return '–';
  const [slowest, fastest] = figures.range.map(round);
  return `${round(figures.requestsPerSecond)} (${slowest}–${fastest})`;
}

function round(number: number): string {
  return number < 20 ? number.toFixed(1) : number.toFixed(0);
}

function waits(figures: Figures | undefined): string {
  return figures ? `${figures.p50.toFixed(2)} / ${figures.p99.toFixed(2)}` : '–';
}

function spent(figures: Figures | undefined): string {
  return figures?.cpu ? `${figures.cpu.server.toFixed(2)} / ${figures.cpu.postgres.toFixed(2)}` : '–';
}

export function ratio(ours: Measured[string] | undefined, theirs: Measured[string] | undefined): string {
  return ours && theirs ? (ours.requestsPerSecond / theirs.requestsPerSecond).toFixed(2) : '–';
}

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
