import type { Bus } from './bus.ts';

/** Somebody who is at a thing, and what they do there. */
export interface Present {
  principalId: string;
  activity: string;
  since: Date;
}

/** Who is at which thing right now, over all nodes. It is in memory only, and forgotten unless it is said again. */
export interface Presence {
  /** Good for half a minute; `null` is a goodbye. */
  announce(item: string, principalId: string, activity: string | null): void;
  at(item: string): Present[];
  watch(item: string, changed: () => void): () => void;
  close(): void;
}

const prefix = 'presence ';
const goodForMs = 30_000;

type Entry = Present & { forgotten: NodeJS.Timeout };
type Announcement = [item: string, principalId: string, activity: string | null];

export function openPresence(bus: Bus, now: () => Date): Presence {
  const [entries, watchers] = [new Map<string, Map<string, Entry>>(), new Map<string, Set<() => void>>()];
  const note = (item: string, principalId: string, activity: string | null): void => {
    const there = entries.get(item) ?? new Map<string, Entry>();
    const known = there.get(principalId);
    clearTimeout(known?.forgotten);
    if (activity === null) there.delete(principalId);
    else
      there.set(
        principalId,
        entryFor(known, { principalId, activity, since: now() }, () => note(item, principalId, null)),
      );
    if (there.size === 0) entries.delete(item);
    else entries.set(item, there);
    if ((known?.activity ?? null) !== activity) for (const changed of watchers.get(item) ?? []) changed();
  };
  bus.subscribe((hint) => hint.startsWith(prefix) && note(...(JSON.parse(hint.slice(prefix.length)) as Announcement)));
  return {
    announce: (...announcement) => {
      note(...announcement);
      bus.publish(prefix + JSON.stringify(announcement));
    },
    at: (item) => [...(entries.get(item)?.values() ?? [])].map(({ forgotten: _, ...present }) => present),
    watch: (item, changed) => watch(watchers, item, changed),
    close: () => {
      for (const there of entries.values()) for (const { forgotten } of there.values()) clearTimeout(forgotten);
    },
  };
}

/** Whoever goes on doing the same has been at it since they began. */
function entryFor(known: Entry | undefined, fresh: Present, forget: () => void): Entry {
  const present = known?.activity === fresh.activity ? known : fresh;
  return { ...present, forgotten: setTimeout(forget, goodForMs).unref() };
}

function watch(watchers: Map<string, Set<() => void>>, item: string, changed: () => void): () => void {
  const ofItem = watchers.get(item) ?? new Set();
  watchers.set(item, ofItem.add(changed));
  return () => {
    ofItem.delete(changed);
    if (ofItem.size === 0 && watchers.get(item) === ofItem) watchers.delete(item);
  };
}
