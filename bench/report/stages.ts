import { idle, type Profile } from './profile.ts';

/** What the process of the server is busy with, by the innermost frame that one of these knows. */
const stages: [stage: string, frames: RegExp][] = [
  ['collecting garbage', /^\(garbage collector\)/],
  ['talking to PostgreSQL', /src\/database\/|node_modules\/pg/],
  ['the answer from its text', /src\/reading\/json\//],
  ['whether the kept answer is still true', /src\/reading\/cache\//],
  ['the plan and its statement', /src\/reading\//],
  ['parsing, checking and pricing', /src\/api\/gate\/|src\/api\/documents|graphql\/(language|validation|utilities)\//],
  ['who asks', /src\/api\/(identify|credential-cache)|src\/access\/|node_modules\/(jws|jwa|jsonwebtoken)\//],
  [
    'the change and its rules',
    /src\/(core|tickets|conversations|workflows|sla|people|configuration|calendars|queues|notifications|attachments)\/(?!.*resolver)/,
  ],
  ['execution', /@apollo\/|node_modules\/graphql\/|type-graphql|class-validator|resolver|src\/api\/(apollo|execute|repeat|known-operations|metered)/],
  ['HTTP', /fastify|find-my-way|node:_http|src\/api\//],
];

export const stageNames: string[] = [...stages.map(([stage]) => stage), 'the rest of Node'];

/** The share of each stage between two moments of the monotonic clock, in microseconds, of the time that was not idle. */
export function sharesOf(profile: Profile, [from, to]: [from: number, to: number]): Map<string, number> {
  const stageOf = new Map<number, string | null>();
  const walk = new Map(profile.nodes.map((node) => [node.id, node]));
  const [root] = profile.nodes;
  if (root) mark(root, 'the rest of Node', { stageOf, walk });
  const spent = new Map(stageNames.map((stage) => [stage, 0]));
  let at = profile.startTime;
  for (const [index, id] of profile.samples.entries()) {
    const delta = profile.timeDeltas[index] ?? 0;
    at += delta;
    const stage = stageOf.get(id);
    if (at >= from && at <= to && stage) spent.set(stage, (spent.get(stage) ?? 0) + delta);
  }
  const total = [...spent.values()].reduce((sum, time) => sum + time, 0);
  return new Map([...spent].map(([stage, time]) => [stage, time / Math.max(1, total)]));
}

interface Marking {
  stageOf: Map<number, string | null>;
  walk: Map<number, Profile['nodes'][number]>;
}

/** A frame that no stage knows belongs to whoever called it. */
function mark(node: Profile['nodes'][number], caller: string, marking: Marking): void {
  const { functionName, url } = node.callFrame;
  const own = stages.find(([, frames]) => frames.test(url || functionName))?.[0];
  marking.stageOf.set(node.id, idle.has(functionName) ? null : (own ?? caller));
  for (const id of node.children ?? []) {
    const child = marking.walk.get(id);
    if (child) mark(child, own ?? caller, marking);
  }
}
