import { expect, test } from 'vitest';
import { objectsIn } from '../../src/reading/json/raw-json.ts';

const texts = ['', '{', '{"', '{"a', '"{', '\\{"', '{\\"', '{}', '[{"a":{', 'ends with {', ',{', ':{"name":"', '}{', '\\', '"', '{"_a":1}'];
const names = ['id', '__typename', 'Z', 'nodes', '_0'];

let seed = 7;
function pick<Item>(items: readonly Item[]): Item {
  seed = (seed * 48_271) % 2_147_483_647;
  return items[seed % items.length] as Item;
}

/** A value of an answer, and how many objects are in it. */
function anAnswer(depth: number): { value: unknown; objects: number } {
  const kind = pick(depth > 4 ? ['text'] : ['text', 'number', 'list', 'object', 'object']);
  if (kind === 'text') return { value: pick(texts) + pick(texts), objects: 0 };
  if (kind === 'number') return { value: pick([0, -1.5, null, true]), objects: 0 };
  const inner = Array.from({ length: pick([1, 2, 3]) }, () => anAnswer(depth + 1));
  const objects = inner.reduce((sum, one) => sum + one.objects, 0);
  if (kind === 'list') return { value: inner.map(({ value }) => value), objects };
  const fields = new Map(inner.map((one) => [pick(names), one]));
  const within = [...fields.values()].reduce((sum, one) => sum + one.objects, 0);
  return { value: Object.fromEntries([...fields].map(([name, { value }]) => [name, value])), objects: within + 1 };
}

test('the objects of an answer are counted, whatever its texts contain', () => {
  for (let turn = 0; turn < 5_000; turn += 1) {
    const { value, objects } = anAnswer(0);
    expect(objectsIn(JSON.stringify(value)), JSON.stringify(value)).toBe(objects);
  }
});
