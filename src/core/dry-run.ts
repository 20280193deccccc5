import type { Context } from './context.ts';
import { type Transaction, transact } from './transact.ts';

class DryRunDone<Answer> extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super('This was a rehearsal.');
    this.answer = answer;
  }
}

/** What a change would come to: all of it happens in a transaction that is then taken back, so nobody else ever sees it. */
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
