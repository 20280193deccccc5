import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';

/** What every module may use: shared parts that know no module. */
const shared = ['core', 'database', 'bus', 'storage', 'reading'];

/** A module looks up this list only: it may need what is listed before it. */
const modules = [
  ...[
    'tenants',
    'organizations',
    'people',
    'access',
    'calendars',
    'classification',
    'workflows',
    'sla',
    'queues',
    'configuration',
    'accounts',
    'entitlements',
    'attachments',
  ],
  ...[
    'tickets',
    'releases',
    'relations',
    'surveys',
    'recalculation',
    'conversations',
    'articles',
    'suggestions',
    'admission',
    'reports',
    'live',
    'notifications',
    'mail',
    'provisioning',
    'modules.ts',
    'api',
    'worker',
  ],
];

/** The first line that fits a path names its layer; a file needs only its own layer and those below. */
const layers: [layer: number, path: RegExp][] = [
  [3, /^modules\.ts$|^(api|worker)\//],
  [4, /^([^/]+|commands\/.*)$/],
  [2, /\.(graphql|resolver|subscription)\.ts$|^core\/graphql\/|^configuration\/api\/|^(?!core\/)[^/]+\/module\.ts$/],
  [0, /\/(rules|workflow|priority)\.ts$|^calendars\/time\/|^sla\/clocks\/|^workflows\/rules\/|^core\/(actor|reason-texts|refusal|registry)\.ts$/],
  [1, /./],
];

/** What each layer may not import; a mere type leaves nothing behind and is forbidden to pure rules only. */
const forbidden: Record<number, RegExp> = { 0: /^[^.]/, 1: /graphql/ };

/** An error the schema knows, suggestions in its words, and the planner of what a document selects, are made of GraphQL's own parts. */
const madeOfGraphql = /^core\/(app-error|did-you-mean)\.ts$|^reading\//;

const impure = /\basync\b|\bawait\b|\bPromise\b|Date\.now|new Date\(\)|Math\.random|process\./;

interface Import {
  from: string;
  isType: boolean;
}

export function layerOf(path: string): number {
  return layers.find(([, pattern]) => pattern.test(path))?.[0] ?? 1;
}

/** Everything a file of `src` does that its place forbids. */
export function faultsOf(path: string, text: string): string[] {
  const faults = importsOf(text).flatMap((wanted) => (wanted.from.startsWith('.') ? upwards(path, wanted.from) : strangers(path, wanted)));
  if (layerOf(path) === 0 && impure.test(text)) faults.push(`${path} is a pure rule and waits, or asks what time it is`);
  if (text.split('\n').length > 200) faults.push(`${path} has more than 200 lines`);
  return faults;
}

function upwards(path: string, from: string): string[] {
  const target = join(dirname(path), from);
  if (layerOf(target) > layerOf(path)) return [`${path} (layer ${layerOf(path)}) needs ${target} (layer ${layerOf(target)})`];
  const [own, other] = [positionOf(path), positionOf(target)];
  return layerOf(path) < 4 && other > own ? [`${path} looks down the list of modules at ${target}`] : [];
}

function positionOf(path: string): number {
  const [first = ''] = path.split('/');
  if (shared.includes(first)) return -1;
  const position = modules.indexOf(first);
  return position < 0 ? modules.length : position;
}

function strangers(path: string, { from, isType }: Import): string[] {
  const layer = layerOf(path);
  if (!forbidden[layer]?.test(from) || madeOfGraphql.test(path) || (isType && layer > 0)) return [];
  return [`${path} (layer ${layer}) imports ${from}`];
}

export function importsOf(text: string): Import[] {
  const pattern = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;
  return [...text.matchAll(pattern)].map(([, type, from, lazily]) => ({ from: from ?? lazily ?? '', isType: Boolean(type) }));
}

export function filesOf(directory: string): { path: string; text: string }[] {
  const paths = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  return paths.map((path) => ({ path, text: readFileSync(join(directory, path), 'utf8') }));
}

/** Modules that stand in no list. */
export function unknownModules(paths: string[]): string[] {
  const found = new Set(paths.filter((path) => path.includes('/')).map((path) => path.split('/')[0] ?? ''));
  return [...found].filter((name) => name !== 'commands' && ![...shared, ...modules].includes(name));
}
