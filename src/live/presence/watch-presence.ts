import { appError } from '../../core/app-error.ts';
import type { Context } from '../../core/context.ts';
import { isVisible, placeOf, presentAt, type TicketPresent } from './announce-presence.ts';

const over = { done: true, value: undefined } as const;

/** Who is at the ticket, now and whenever that changes; ends when the watcher sees the ticket no more. Changes that nobody asked for meanwhile are one. */
export class PresenceWatch implements AsyncIterableIterator<TicketPresent, undefined> {
  readonly #ids: { id: string; ticketId: string };
  readonly #refresh: () => Promise<Context>;
  readonly #leave: () => void;
  #isChanged = true;
  #isOver = false;
  #wake: () => void = () => undefined;

  /** `again` is the watcher as they are by then. */
  constructor(ctx: Context, ids: { id: string; ticketId: string }, refresh: () => Promise<Context>) {
    this.#ids = ids;
    this.#refresh = refresh;
    this.#leave = ctx.services.presence.watch(placeOf(ctx, ids.id), () => {
      this.#isChanged = true;
      this.#wake();
    });
  }

  async next(): Promise<IteratorResult<TicketPresent, undefined>> {
    while (!this.#isChanged && !this.#isOver) await new Promise<void>((resolve) => this.#sleep(resolve));
    if (this.#isOver) return over;
    this.#isChanged = false;
    const { id, ticketId } = this.#ids;
    const ctx = await this.#refresh();
    if (!(await isVisible(ctx, id))) throw appError('NOT_FOUND', 'There is no such ticket.');
    return { done: false, value: presentAt(ctx, id, ticketId) };
  }

  #sleep(wake: () => void): void {
    this.#wake = wake;
  }

  async return(): Promise<IteratorResult<TicketPresent, undefined>> {
    this.#isOver = true;
    this.#leave();
    this.#wake();
    return over;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
