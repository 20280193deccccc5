import type { Context } from './context.ts';
import { transact } from './transact.ts';
import type { Transaction } from './transaction.ts';

class DryRunDone<Answer> extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super('This was a dry run.');
    this.answer = answer;
  }
}

/** Makes a change in a transaction that is rolled back, so that nobody else ever sees it, and returns its answer. */
export async function dryRun<Answer extends object>(ctx: Context, work: (ctx: Transaction) => Promise<Answer>): Promise<Answer> {
  try {
    return await transact(ctx, async (ctx) => {
      throw new DryRunDone(await work(ctx));
    });
  } catch (error) {
    if (error instanceof DryRunDone) return error.answer;
    throw error;
  }
}
