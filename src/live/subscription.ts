import type { ExecutionResult, GraphQLResolveInfo } from 'graphql';
import type { Credential } from '../access/access-snapshot.ts';
import type { Context } from '../core/context.ts';
import type { AccessSnapshot } from './access-check.ts';
import type { FeedPosition } from './feed/event-cursor.ts';
import type { Sink } from './sink.ts';

/** What a client subscribes to: the resolver returns the request, and `Live` starts the subscription. */
export abstract class SubscriptionRequest {
  readonly ctx: Context;
  readonly info: GraphQLResolveInfo;
  /** `null`: from now on. */
  readonly after: FeedPosition | null = null;

  constructor(ctx: Context, info: GraphQLResolveInfo) {
    this.ctx = ctx;
    this.info = info;
  }

  /** graphql-js insists on an iterable; nobody iterates it. */
  [Symbol.asyncIterator](): never {
    throw new Error('A subscription request is not iterated: Live starts the subscription.');
  }
}

/** Who subscribes, and where the results go. */
export interface Subscriber {
  credential: Credential;
  access: AccessSnapshot;
  sink: Sink;
}

type Step = IteratorResult<ExecutionResult, undefined>;

const done: Step = { done: true, value: undefined };

/** One subscription. To graphql-ws it is a generator that yields nothing but a final error: the results go to the sink. */
export abstract class Subscription implements AsyncGenerator<ExecutionResult, undefined> {
  readonly credential: Credential;
  readonly sink: Sink;
  #onEnd: readonly (() => void)[];
  #resolveNext: ((step: Step) => void) | null = null;
  #finalError: Step | null = null;
  #endWait: (() => void) | null = null;
  access: AccessSnapshot;
  isOver = false;

  constructor({ credential, access, sink }: Subscriber, onEnd: () => void) {
    this.credential = credential;
    this.access = access;
    this.sink = sink;
    sink.open();
    this.#onEnd = [onEnd];
  }

  /** Calls back when it ends, in whatever way; at once where it has ended already. */
  onceOver(work: () => void): this {
    if (this.isOver) work();
    else this.#onEnd = [...this.#onEnd, work];
    return this;
  }

  /** Calls back when everything that was written to its sink has been sent. It waits once, and no longer than the subscription lasts. */
  onceDrained(resume: () => void): void {
    if (this.isOver) return;
    this.#endWait ??= this.sink.onceDrained(() => {
      this.#endWait = null;
      resume();
    });
  }

  /** The server ends it, with an error. */
  end(error: Error): void {
    if (this.isOver) return;
    this.#close();
    const last: Step = { done: false, value: { errors: [error as never] } };
    if (this.#resolveNext) this.#resolveNext(last);
    else this.#finalError = last;
  }

  next(): Promise<Step> {
    const last = this.#finalError;
    this.#finalError = null;
    if (last) return Promise.resolve(last);
    return this.isOver ? Promise.resolve(done) : new Promise((resolve) => (this.#resolveNext = resolve));
  }

  return(): Promise<Step> {
    this.#close();
    this.#resolveNext?.(done);
    return Promise.resolve(done);
  }

  throw(): Promise<Step> {
    return this.return();
  }

  #close(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.#endWait?.();
    this.sink.close();
    for (const work of this.#onEnd) work();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }
}
