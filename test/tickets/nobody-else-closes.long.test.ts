import fc from 'fast-check';
import { test } from 'vitest';
import { openTestListener } from '../support/a-mail-listener.ts';
import { acts, attempt, aWorld, type Choice, separateAll, type World } from './nobody-else-closes.ts';

openTestListener();

const runs = Number(process.env.RELEVO_HISTORIES ?? 20);
const millisecondsEach = 5_000;
/** The short form tries the same each time. */
const usualSeed = 20_261_128;

/** The most often comes what the known ways round the rule were made of. */
const weights: Record<string, number> = {
  handOver: 8,
  configure: 8,
  leave: 4,
  issueKey: 4,
  merge: 5,
  mergeUsers: 4,
  advance: 6,
  publish: 5,
  close: 5,
  resolve: 5,
  refuse: 4,
  erase: 2,
  retain: 2,
  mail: 2,
  withdraw: 2,
  changeRequester: 2,
  open: 2,
};

interface Model {
  tries: number;
}

class Try implements fc.AsyncCommand<Model, World> {
  readonly #act: string;
  readonly #choice: Choice;

  constructor(act: string, choice: Choice) {
    this.#act = act;
    this.#choice = choice;
  }

  check = () => true;

  async run(model: Model, world: World): Promise<void> {
    model.tries += 1;
    await attempt(world, this.#act, this.#choice);
  }

  toString = () => `${this.#act} ${JSON.stringify(this.#choice)}`;
}

const number = fc.nat({ max: 839 });
const choice = fc.record({ by: number, ticket: number, other: number, to: number, variant: number });
const tries = Object.keys(acts).flatMap((act) => Array.from({ length: weights[act] ?? 1 }, () => choice.map((one) => new Try(act, one))));

test(
  'where the creator closes, nothing that anybody else does ends a ticket, and the creator separates what was merged',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands([fc.oneof(...tries)], { maxCommands: 40, size: 'max' }), async (commands) => {
        const world = await aWorld();
        await fc.asyncModelRun(() => ({ model: { tries: 0 }, real: world }), commands);
        await separateAll(world);
      }),
      { numRuns: runs, ...(process.env.RELEVO_HISTORIES ? {} : { seed: usualSeed }), endOnFailure: process.env.RELEVO_SHRINK === undefined },
    );
  },
  60_000 + runs * millisecondsEach,
);
