import type { Context } from './house.ts';
import { transact, type Writing } from './transact.ts';

class Rehearsed<Answer> extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super('This was a rehearsal.');
    this.answer = answer;
  }
}

/** What a change would come to: all of it happens in a transaction that is then taken back, so nobody else ever sees it. */
export async function rehearse<Answer extends object>(ctx: Context, work: (ctx: Writing) => Promise<Answer>): Promise<Answer> {
  try {
    return await transact(ctx, async (ctx) => {
      throw new Rehearsed(await work(ctx));
    });
  } catch (error) {
    if (error instanceof Rehearsed) return error.answer;
    throw error;
  }
}
