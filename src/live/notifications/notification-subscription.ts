import type { GraphQLResolveInfo } from 'graphql';
import { may } from '../../core/actor.ts';
import { AppError } from '../../core/app-error.ts';
import type { Context } from '../../core/context.ts';
import type { RawJson } from '../../reading/json/raw-json.ts';
import { type AccessSnapshot, mayNotRead } from '../access-check.ts';
import { CoalescingLoop } from '../feed/coalescing-loop.ts';
import type { FeedPosition } from '../feed/event-cursor.ts';
import { feedUnreadable, PageFailures } from '../feed/page-failures.ts';
import type { LiveServices } from '../live-services.ts';
import { SerializedResult } from '../sink.ts';
import { type Subscriber, Subscription, SubscriptionRequest } from '../subscription.ts';

export interface NumberedJson {
  seq: number;
  json: RawJson;
}

/** Reads what is new for the subscriber after an event, as the subscription selects it: the oldest first, at most `notificationsAtOnce`. */
type ReadAfter = (ctx: Context, seq: number) => Promise<NumberedJson[]>;

export const notificationsAtOnce = 50;

/** `notifications`: what is new for the subscriber, after a position in the feed or from now on. */
export class NotificationRequest extends SubscriptionRequest {
  override readonly after: FeedPosition | null;
  /** The context of the subscriber as it is at the time of the call. */
  readonly refresh: () => Promise<Context>;
  readonly readAfter: ReadAfter;

  constructor(ctx: Context, info: GraphQLResolveInfo, given: { after: FeedPosition | null; refresh: () => Promise<Context>; readAfter: ReadAfter }) {
    super(ctx, info);
    this.after = given.after;
    this.refresh = given.refresh;
    this.readAfter = given.readAfter;
  }
}

/** Reads its own rows whenever it is woken: a person is told of little. What its socket does not take yet is read again once it has drained. */
export class NotificationSubscription extends Subscription {
  readonly #request: NotificationRequest;
  readonly #live: LiveServices;
  readonly #loop: CoalescingLoop;
  readonly #failures = new PageFailures();
  /** Everything up to here was delivered. */
  #seq: number;

  constructor(subscriber: Subscriber, request: NotificationRequest, position: FeedPosition, live: LiveServices, onEnd: () => void) {
    super(subscriber, onEnd);
    this.#request = request;
    this.#live = live;
    this.#seq = position.seq;
    this.#loop = new CoalescingLoop(
      () => this.#read(),
      (err) => this.#failed(err),
      live.limits.retryMs,
    );
    this.onceOver(() => this.#loop.close());
  }

  /** Something may be new for its person. */
  wake(): void {
    this.#loop.request();
  }

  idle(): Promise<void> {
    return this.#loop.idle();
  }

  accessChanged(access: AccessSnapshot): void {
    this.access = access;
    if (!may(access.actor, 'ticket:read')) this.end(mayNotRead(access.actor, 'ticket:read'));
  }

  async #read(): Promise<void> {
    const { refresh, readAfter } = this.#request;
    for (;;) {
      const page = this.isOver ? [] : await this.#live.semaphore(async () => readAfter(await refresh(), this.#seq));
      this.#failures.reset();
      if (!this.#deliver(page)) return this.onceDrained(() => this.wake());
      if (page.length < notificationsAtOnce) return;
    }
  }

  /** False where the sink takes no more. */
  #deliver(page: readonly NumberedJson[]): boolean {
    const key = JSON.stringify(String(this.#request.info.path.key));
    return page.every(({ seq, json }) => {
      if (this.isOver || !this.sink.write(new SerializedResult(`{"data":{${key}:${json.text}}}`))) return this.isOver;
      this.#seq = seq;
      return true;
    });
  }

  /** What the request itself is at fault for, such as a cursor below a ticket, no repetition mends. */
  #failed(err: unknown): void {
    if (err instanceof AppError && err.extensions.code !== 'UNAVAILABLE') {
      this.end(err);
      return;
    }
    this.#live.services.log.warn({ err }, 'notifications could not be read; trying again');
    if (this.#failures.areTooMany(err)) this.end(feedUnreadable());
  }
}
