import { setTimeout } from 'node:timers/promises';
import type { Client } from 'pg';
import { readCpu } from '../measure/cpu.ts';

/** Of the ticket that is copied. */
const eventsOfStory = 8;
const everyMs = 50;

export interface Folding {
  root: Client;
  tenantId: string;
  postmasterPid: number;
  fold(): Promise<number>;
}

/** Copies the events of the first ticket, each copy with an id of its own; returns their number. */
async function copyEvents({ root, tenantId }: Folding, copies: number): Promise<number> {
  const text = `
    with head as (select seq from feed where tenant_id = $1), original as (select ticket_id from event where tenant_id = $1 and type = 'ticket.opened' order by seq limit 1),
      story as (select e.*, row_number() over (order by e.seq) as step from event e, original o where e.tenant_id = $1 and e.ticket_id = o.ticket_id),
      copied as (insert into event (tenant_id, seq, id, type, occurred_at, actor_id, ticket_id, message_id, audience, changes, fact)
        select s.tenant_id, h.seq + (s.step - 1) * $2 + n.n, uuidv7(), s.type, s.occurred_at, s.actor_id, t.ids[n.n], s.message_id, s.audience, s.changes, s.fact
        from story s, head h, generate_series(1, $2::int) n (n), (select array_agg(uuidv7()) as ids from generate_series(1, $2::int)) t returning seq),
      moved as (update feed set seq = (select max(seq) from copied) where tenant_id = $1)
    select count(*)::int as count from copied`;
  return (await root.query(text, [tenantId, copies])).rows[0].count;
}

/** How fast one worker catches up with a history, and how many events a second a whole processor would fold: its own time and that of PostgreSQL together. */
export async function measureFold(folding: Folding, copies: number): Promise<void> {
  const events = await copyEvents(folding, copies);
  const [startedAt, cpuBefore] = [performance.now(), cpuMs(folding)];
  const folded = await folding.fold();
  const [ms, cpu] = [performance.now() - startedAt, cpuMs(folding) - cpuBefore];
  if (folded < events) throw new Error(`${folded} of ${events} events were folded.`);
  const aSecond = (taken: number) => Math.round((events / taken) * 1_000);
  console.log(`${events} events were folded in ${(ms / 1_000).toFixed(1)} s: ${aSecond(ms)} a second, ${aSecond(cpu)} for each second of processor time`);
}

/** Writes events at a steady rate while the worker folds them, with its pause of half a second where nothing is new; tells how late they were in the reports, and what all processes took of a processor, the writing included. */
export async function measureLag(folding: Folding, reader: Client, { rate, seconds }: { rate: number; seconds: number }): Promise<void> {
  const stop = new AbortController();
  const lags: number[] = [];
  const [startedAt, cpuBefore] = [performance.now(), cpuMs(folding)];
  const work = Promise.all([foldUntil(folding, stop.signal), watchLag(reader, folding.tenantId, lags, stop.signal)]);
  let written = 0;
  while (performance.now() - startedAt < seconds * 1_000) {
    const due = ((performance.now() - startedAt) / 1_000) * rate - written;
    if (due >= eventsOfStory) written += await copyEvents(folding, Math.floor(due / eventsOfStory));
    await setTimeout(everyMs);
  }
  const cpu = (cpuMs(folding) - cpuBefore) / (performance.now() - startedAt);
  stop.abort();
  await work;
  const sorted = lags.toSorted((one, other) => one - other);
  const [p95, most] = [sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0, sorted.at(-1) ?? 0];
  console.log(
    `${Math.round(written / seconds)} events a second for ${seconds} s: late by ${Math.round(p95)} ms p95, ${Math.round(most)} ms at most; ${cpu.toFixed(2)} of a processor`,
  );
}

async function foldUntil({ fold }: Folding, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) if ((await fold()) === 0) await setTimeout(500, null, { signal: stop }).catch(() => null);
}

/** For how long the reports have been behind the feed. */
async function watchLag(reader: Client, tenantId: string, lags: number[], stop: AbortSignal): Promise<void> {
  const text = 'select f.seq::int8 as written, p.seq::int8 as folded from feed f join report_position p on p.tenant_id = f.tenant_id where f.tenant_id = $1';
  const waiting: { seq: number; since: number }[] = [];
  while (!stop.aborted) {
    const now = performance.now();
    const [row] = (await reader.query(text, [tenantId])).rows;
    while (waiting[0] && waiting[0].seq <= Number(row.folded)) lags.push(now - (waiting.shift()?.since ?? now));
    if (Number(row.written) > (waiting.at(-1)?.seq ?? Number(row.folded))) waiting.push({ seq: Number(row.written), since: now });
    await setTimeout(everyMs);
  }
  lags.push(...waiting.map(({ since }) => performance.now() - since));
}

function cpuMs({ postmasterPid }: Folding): number {
  const cpu = readCpu(process.pid, postmasterPid);
  return (cpu?.server ?? 0) + (cpu?.postgres ?? 0);
}
