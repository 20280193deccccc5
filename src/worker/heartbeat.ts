import { setTimeout } from 'node:timers/promises';
import { v7 as newId } from 'uuid';
import type { Services } from '../core/context.ts';

const beatMs = 10_000;

/** Notes every ten seconds that this worker is there, one statement each, until it stops; those that were killed are forgotten after a day. */
export async function beatUntilStopped({ connections, now, log }: Services, stop: AbortSignal): Promise<void> {
  const [id, startedAt] = [newId(), now()];
  const send = (text: string, values: unknown[]) =>
    connections.query({ text, values }).catch((err: unknown) => {
      log.warn({ err }, 'the heartbeat of the worker could not be noted');
    });
  while (!stop.aborted) {
    await send(beat, [id, startedAt, now()]);
    await setTimeout(beatMs, null, { signal: stop }).catch(() => null);
  }
  await send('delete from worker_heartbeat where id = $1', [id]);
}

const beat = `with forgotten as (delete from worker_heartbeat where heard_at < $3::timestamptz - interval '1 day')
  insert into worker_heartbeat (id, started_at, heard_at) values ($1, $2, $3) on conflict (id) do update set heard_at = $3`;
