import { createHash } from 'node:crypto';
import { Dice } from '../reading/choices.ts';

const rolls = 400;

/** The choices of one operation: the same for the same seed and number. */
export function diceFor(seed: number, number: number): Dice {
  const bytes = createHash('shake256', { outputLength: 2 * rolls })
    .update(`${seed}/${number}`)
    .digest();
  return new Dice(Array.from({ length: rolls }, (_, at) => bytes.readUInt16LE(2 * at)));
}
