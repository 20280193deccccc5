import type { ExecutionResult } from 'graphql';

type Step = IteratorResult<ExecutionResult, undefined>;

const over: Step = { done: true, value: undefined };

/** To graphql-ws a live operation is a stream that says nothing until it ends: what there is to tell goes out beside it. */
export abstract class Stream implements AsyncGenerator<ExecutionResult, undefined> {
  #answer: ((rule: Step) => void) | null = null;
  #last: Step | null = null;
  isOver = false;

  /** Whatever holds on to the stream lets go of it. */
  protected abstract leave(): void;

  /** The server ends it, and says why. */
  end(error: Error): void {
    if (this.isOver) return;
    this.#close();
    const last: Step = { done: false, value: { errors: [error as never] } };
    if (this.#answer) this.#answer(last);
    else this.#last = last;
  }

  next(): Promise<Step> {
    const last = this.#last;
    this.#last = null;
    if (last) return Promise.resolve(last);
    return this.isOver ? Promise.resolve(over) : new Promise((resolve) => (this.#answer = resolve));
  }

  return(): Promise<Step> {
    this.#close();
    this.#answer?.(over);
    return Promise.resolve(over);
  }

  throw(): Promise<Step> {
    return this.return();
  }

  #close(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.leave();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }
}
