import type { Bus } from './bus.ts';

/** Somebody who is present, and what they do. */
export interface Present {
  principalId: string;
  activity: string;
  since: Date;
}

/** Who is present at what, on all nodes. It is kept in memory only, and each announcement expires. */
export interface Presence {
  /** Good for half a minute; `null` withdraws it. */
  announce(key: string, principalId: string, activity: string | null): void;
  at(key: string): Present[];
  watch(key: string, changed: () => void): () => void;
  close(): void;
}

const prefix = 'presence ';
const goodForMs = 30_000;

type Entry = Present & { expiry: NodeJS.Timeout };
type Announcement = [key: string, principalId: string, activity: string | null];

export function openPresence(bus: Bus, now: () => Date): Presence {
  const [entries, watchers] = [new Map<string, Map<string, Entry>>(), new Map<string, Set<() => void>>()];
  const note = (key: string, principalId: string, activity: string | null): void => {
    const entriesOfKey = entries.get(key) ?? new Map<string, Entry>();
    const known = entriesOfKey.get(principalId);
    clearTimeout(known?.expiry);
    if (activity === null) entriesOfKey.delete(principalId);
    else
      entriesOfKey.set(
        principalId,
        renewed(known, { principalId, activity, since: now() }, () => note(key, principalId, null)),
      );
    if (entriesOfKey.size === 0) entries.delete(key);
    else entries.set(key, entriesOfKey);
    if ((known?.activity ?? null) !== activity) for (const changed of watchers.get(key) ?? []) changed();
  };
  bus.subscribe((hint) => hint.startsWith(prefix) && note(...(JSON.parse(hint.slice(prefix.length)) as Announcement)));
  return {
    announce: (...announcement) => {
      note(...announcement);
      bus.publish(prefix + JSON.stringify(announcement));
    },
    at: (key) => [...(entries.get(key)?.values() ?? [])].map(({ expiry: _, ...present }) => present),
    watch: (key, changed) => watch(watchers, key, changed),
    close: () => {
      for (const entriesOfKey of entries.values()) for (const { expiry } of entriesOfKey.values()) clearTimeout(expiry);
    },
  };
}

/** `since` stays while the activity does. */
function renewed(known: Entry | undefined, announced: Present, expire: () => void): Entry {
  const present = known?.activity === announced.activity ? known : announced;
  return { ...present, expiry: setTimeout(expire, goodForMs).unref() };
}

function watch(watchers: Map<string, Set<() => void>>, key: string, changed: () => void): () => void {
  const ofKey = watchers.get(key) ?? new Set();
  watchers.set(key, ofKey.add(changed));
  return () => {
    ofKey.delete(changed);
    if (ofKey.size === 0 && watchers.get(key) === ofKey) watchers.delete(key);
  };
}
