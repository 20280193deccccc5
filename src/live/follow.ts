import { setTimeout } from 'node:timers/promises';
import { AppError } from '../platform/app-error.ts';
import type { Bell } from '../platform/bell.ts';

/** Events in order, and how far the feed was looked through to find them. */
export interface FeedPage<Event> {
  events: Event[];
  lookedTo: bigint;
}

/**
 * Everything after a number, then live, in the order of the feed: the same reading all the way, so nothing is lost or doubled between.
 * The doorbell only says when to look; each page is read anew for whoever the subscriber is by then.
 */
export function follow<Event>(bell: Bell, tenantId: string, after: bigint, read: Read<Event>): AsyncIterableIterator<Event> {
  const alarm = setAlarm();
  const silence = bell.listen(tenantId, alarm.wake);
  const events = walk(after, read, alarm, silence);
  return {
    next: () => events.next(),
    return: async () => {
      alarm.stop();
      silence();
      return events.return(undefined);
    },
    throw: async (error) => {
      alarm.stop();
      silence();
      return events.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

type Read<Event> = (after: bigint) => Promise<FeedPage<Event>>;

/** Nobody ends a walk that failed, so it falls silent by itself. */
async function* walk<Event>(after: bigint, read: Read<Event>, alarm: Alarm, silence: () => void): AsyncGenerator<Event, undefined> {
  let at = after;
  try {
    while (!alarm.isStopped()) {
      const page = await read(at).catch(nothingWhileAway);
      if (page) yield* page.events;
      if (page?.lookedTo === at) await alarm.rung();
      if (!page) await setTimeout(retryMs);
      at = page?.lookedTo ?? at;
    }
  } finally {
    silence();
  }
  return undefined;
}

const retryMs = 500;

/** A database that is away ends no subscription: it is asked again until it is back. */
function nothingWhileAway(error: unknown): null {
  if (error instanceof AppError && error.extensions.code === 'UNAVAILABLE') return null;
  throw error;
}

type Alarm = ReturnType<typeof setAlarm>;

/** Remembers a ring that came while nobody waited. */
function setAlarm() {
  let [isRung, isStopped] = [false, false];
  let wakeUp: () => void = () => undefined;
  return {
    wake: () => {
      isRung = true;
      wakeUp();
    },
    stop: () => {
      isStopped = true;
      wakeUp();
    },
    isStopped: () => isStopped,
    rung: async () => {
      if (!isRung && !isStopped) await new Promise<void>((resolve) => (wakeUp = resolve));
      isRung = false;
    },
  };
}
