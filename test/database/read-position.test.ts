import { expect, test } from 'vitest';
import { ReadPosition } from '../../src/database/read-position.ts';

const now = Date.parse('2026-11-28T12:00:00Z');
const seconds = (count: number) => now + count * 1_000;

test('a position goes forward only, until the primary itself went back', () => {
  const position = new ReadPosition();

  position.note(7);
  position.note(3);
  expect(position.seq).toBe(7);
  position.restart(2);
  expect(position.seq).toBe(2);
});

test('after a write that recorded no event, the primary is asked for five seconds', () => {
  const position = new ReadPosition();

  position.wrote(null, now);

  expect([position.needsPrimary(now), position.needsPrimary(seconds(4.9)), position.needsPrimary(seconds(5))]).toEqual([true, true, false]);
});

test.each([
  ['of a write with events', (position: ReadPosition) => position.wrote(12, now), 12, false],
  ['of a write without', (position: ReadPosition) => position.wrote(null, now), 0, true],
  ['of both', (position: ReadPosition) => [position.wrote(null, now), position.wrote(12, now)], 12, true],
])('a position %s reaches another node as it is', (_, write, seq, needsPrimary) => {
  const [here, there] = [new ReadPosition(), new ReadPosition()];
  write(here);

  there.take(String(here), now);

  expect([there.seq, there.needsPrimary(seconds(1))]).toEqual([seq, needsPrimary]);
});

test.each(['', 'far', '-1', '1.2.3', '9999999999999999', '7,7'])('what no node wrote (%s) means the primary, for a while', (text) => {
  const position = new ReadPosition();

  position.take(text, now);

  expect([position.seq, position.needsPrimary(seconds(1)), position.needsPrimary(seconds(6))]).toEqual([0, true, false]);
});

test('nobody can ask for the primary for ever', () => {
  const position = new ReadPosition();

  position.take(`1.${seconds(1_000_000)}`, now);

  expect(position.needsPrimary(seconds(6))).toBe(false);
});
