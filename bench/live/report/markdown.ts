import type { Machine } from '../../report/results.ts';
import type { CatchUpFigures, LiveResults, Measured, WritersFigures } from '../results.ts';
import { limitsOf } from './limits.ts';

export function markdown(machine: Machine, results: LiveResults, charts: { file: string; title: string }[]): string {
  const parts = [
    heading(machine),
    limitsTable(results),
    messages(results.measured),
    memoryTable(results.measured),
    writersTable(results.writers),
    catchUpTable(results.catchUp),
  ];
  const drawn = charts.map(({ file, title }) => `![${title}](${file})`);
  return `${[...parts, ...drawn, `## What is compared\n${compared}`].filter(Boolean).join('\n\n')}\n`;
}

function heading({ cores, processor, memory, system, node, postgres }: Machine): string {
  return `# Live updates beside plain engines and a raw broadcast\n
\`npm run bench:live\` on ${cores} cores (${processor}), ${memory}, ${system}, Node ${node}, PostgreSQL ${postgres}. Server, clients, writer and PostgreSQL share these cores.`;
}

function limitsTable(results: LiveResults): string {
  const rows = limitsOf(results).map(({ what, max, measured, unit }) => [
    what,
    `${max} ${unit}`,
    `${measured.toFixed(2)} ${unit}`,
    measured <= max ? 'yes' : '**no**',
  ]);
  return rows.length > 0 ? `## Limits\n\n${table(['', 'at most', 'measured', 'holds'], rows)}` : '';
}

function messages(measured: Measured[]): string {
  const rawOf = (subscribers: number) =>
    measured.find(({ name, scenario }) => name === 'raw' && scenario.subscribers === subscribers && scenario.perTick === 1)?.figures.cpu;
  const rows = measured.map(({ name, scenario: { subscribers, perTick }, figures: { cpu, postgres, p50, p99 } }) => {
    const raw = rawOf(subscribers);
    return [
      `${subscribers.toLocaleString('en')} × ${perTick}`,
      name,
      cpu.toFixed(2),
      raw ? (cpu / raw).toFixed(2) : '–',
      postgres.toFixed(2),
      p50.toFixed(1),
      p99.toFixed(1),
    ];
  });
  const columns = ['subscribers × events in a tick', '', 'µs', '× raw, single', "PostgreSQL's µs", 'p50 ms', 'p99 ms'];
  return `## Messages\nProcessor time of the server for each delivered message, and the time from the commit to the receipt.\n\n${table(columns, rows)}`;
}

function memoryTable(measured: Measured[]): string {
  const rows = measured
    .filter(({ scenario }) => scenario.perTick === 1)
    .map(({ name, scenario, memory }) => [scenario.subscribers.toLocaleString('en'), name, kilobytes(memory.subscription), kilobytes(memory.socket)]);
  return `## Memory\nHeap after a full collection.\n\n${table(['subscribers', '', 'KB for each subscription', 'KB for each socket below it'], rows)}`;
}

const kilobytes = (bytes: number) => (bytes / 1_024).toFixed(2);

function writersTable(writers: WritersFigures[]): string {
  if (writers.length === 0) return '';
  const rows = writers.map(({ commitDelayMs, variant, perSecond }) => [`${commitDelayMs} ms`, variant, perSecond.toFixed(0)]);
  return `## Cost for writers\nTransactions a second of 25 writers in five desks, each of which changes a ticket.\n\n${table(['commit delay', '', 'a second'], rows)}`;
}

function catchUpTable(catchUp: CatchUpFigures | null): string {
  if (!catchUp) return '';
  const { replies, query, subscription } = catchUp;
  const cells = [replies.toLocaleString('en'), query.toFixed(0), subscription.toFixed(0), (subscription / query).toFixed(2)];
  const columns = ['replies on one ticket', 'query `events`, a second', 'subscription, a second', 'ratio, at least 0.3'];
  return `## Catching up behind a busy ticket\nEvents a second for somebody who comes back: by pages of 100 of the query \`events\`, and by the subscription with \`after\`.\n\n${table(columns, [cells])}`;
}

const compared = `- **raw**: the same bytes to every socket by ws without changes, sent by the bench through a pipe. It reads no database and knows no subscriptions.
- **relevo**: this API, built, as \`relevo serve\` runs it: another process commits, and this one is notified by NOTIFY, reads the feed, checks who may see the ticket, executes and sends. Its times begin before the writing transaction does.
- **graphql-ws** by \`useServer\`, and **mercurius**: the same fields of objects in memory, sent through a pipe like the raw broadcast; no database, no filter, no visibility.
- The clients are one process that speaks just enough of the protocol; all servers send the same payload.
- Commits are delayed by PostgreSQL's own \`commit_delay\`. "NOTIFY inside the transaction" is what this API does not do.`;

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
