import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';

/** A room looks down this ladder only: it may need what stands before it. */
const ladder = [
  ...['platform', 'tenants', 'organizations', 'people', 'access', 'calendars', 'workflows', 'sla', 'queues', 'configuration', 'entitlements', 'tickets'],
  ...['releases', 'relations', 'surveys', 'administration', 'conversations', 'articles', 'live', 'api', 'worker'],
];

/** The first line that fits a path says its floor; a file needs only its own floor and those below. */
const floors: [floor: number, path: RegExp][] = [
  [4, /^([^/]+|commands\/.*)$/],
  [3, /^(api|worker)\//],
  [2, /\.(graphql|resolver|subscription)\.ts$|^platform\/graphql\//],
  [0, /\/(rules|workflow|priority)\.ts$|^calendars\/time\/|^sla\/clocks\/|^workflows\/rules\/|^platform\/(actor|refusal|refusal-texts)\.ts$/],
  [1, /./],
];

/** What each floor may not import; a mere type leaves nothing behind and is forbidden to pure rules only. */
const forbidden: Record<number, RegExp> = { 0: /^[^.]/, 1: /graphql/ };

/** An error the schema knows, and the planner of what a document selects, are made of GraphQL's own parts. */
const madeOfGraphql = /^platform\/(app-error\.ts$|reading\/)/;

const impure = /\basync\b|\bawait\b|\bPromise\b|Date\.now|new Date\(\)|Math\.random|process\./;

interface Import {
  from: string;
  isType: boolean;
}

export function floorOf(path: string): number {
  return floors.find(([, pattern]) => pattern.test(path))?.[0] ?? 1;
}

/** Everything a file of `src` does that its place in the house forbids. */
export function faultsOf(path: string, text: string): string[] {
  const faults = importsOf(text).flatMap((wanted) => (wanted.from.startsWith('.') ? upwards(path, wanted.from) : strangers(path, wanted)));
  if (floorOf(path) === 0 && impure.test(text)) faults.push(`${path} is a pure rule and waits, or asks what time it is`);
  if (text.split('\n').length > 200) faults.push(`${path} has more than 200 lines`);
  return faults;
}

function upwards(path: string, from: string): string[] {
  const target = join(dirname(path), from);
  if (floorOf(target) > floorOf(path)) return [`${path} (floor ${floorOf(path)}) needs ${target} (floor ${floorOf(target)})`];
  const [room, other] = [rungOf(path), rungOf(target)];
  return floorOf(path) < 4 && other > room ? [`${path} looks up the ladder at ${target}`] : [];
}

function rungOf(path: string): number {
  const rung = ladder.indexOf(path.split('/')[0] ?? '');
  return rung < 0 ? ladder.length : rung;
}

function strangers(path: string, { from, isType }: Import): string[] {
  const floor = floorOf(path);
  if (!forbidden[floor]?.test(from) || madeOfGraphql.test(path) || (isType && floor > 0)) return [];
  return [`${path} (floor ${floor}) imports ${from}`];
}

function importsOf(text: string): Import[] {
  const pattern = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;
  return [...text.matchAll(pattern)].map(([, type, from, lazily]) => ({ from: from ?? lazily ?? '', isType: Boolean(type) }));
}

export function filesOf(directory: string): { path: string; text: string }[] {
  const paths = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  return paths.map((path) => ({ path, text: readFileSync(join(directory, path), 'utf8') }));
}

/** Rooms that stand nowhere on the ladder. */
export function unknownRooms(paths: string[]): string[] {
  const rooms = new Set(paths.filter((path) => path.includes('/')).map((path) => path.split('/')[0] ?? ''));
  return [...rooms].filter((room) => room !== 'commands' && !ladder.includes(room));
}
