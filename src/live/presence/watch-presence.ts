import { appError } from '../../core/app-error.ts';
import type { Context } from '../../core/context.ts';
import { isVisible, presenceKey, presentAt, type TicketPresent } from './announce-presence.ts';

const done = { done: true, value: undefined } as const;

/** Who is present at a ticket, now and after each change; several changes between two reads are one. Fails once the watcher can no longer see the ticket. */
export class PresenceWatch implements AsyncIterableIterator<TicketPresent, undefined> {
  readonly #ids: { id: string; ticketId: string };
  readonly #refresh: () => Promise<Context>;
  readonly #leave: () => void;
  #isChanged = true;
  #isOver = false;
  #resume: () => void = () => undefined;

  /** `refresh` gives the context of the watcher as it is at the time of each change. */
  constructor(ctx: Context, ids: { id: string; ticketId: string }, refresh: () => Promise<Context>) {
    this.#ids = ids;
    this.#refresh = refresh;
    this.#leave = ctx.services.presence.watch(presenceKey(ctx, ids.id), () => {
      this.#isChanged = true;
      this.#resume();
    });
  }

  async next(): Promise<IteratorResult<TicketPresent, undefined>> {
    while (!this.#isChanged && !this.#isOver) await new Promise<void>((resolve) => this.#waitFor(resolve));
    if (this.#isOver) return done;
    this.#isChanged = false;
    const { id, ticketId } = this.#ids;
    const ctx = await this.#refresh();
    if (!(await isVisible(ctx, id))) throw appError('NOT_FOUND', 'There is no such ticket.');
    return { done: false, value: presentAt(ctx, id, ticketId) };
  }

  #waitFor(resume: () => void): void {
    this.#resume = resume;
  }

  async return(): Promise<IteratorResult<TicketPresent, undefined>> {
    this.#isOver = true;
    this.#leave();
    this.#resume();
    return done;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
