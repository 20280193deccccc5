import type { ExecutionResult, GraphQLResolveInfo } from 'graphql';
import { appError } from '../../core/app-error.ts';
import type { Context } from '../../core/context.ts';
import { canSee, type VisibilityColumns } from '../../tickets/visibility/can-see.ts';
import type { AccessSnapshot } from '../access-check.ts';
import { type Subscriber, Subscription, SubscriptionRequest } from '../subscription.ts';
import { isVisible, presenceKey, presentAt, type TicketPresent } from './announce-presence.ts';

/** `ticketPresence`: who is present on a ticket, now and after each change. */
export class PresenceRequest extends SubscriptionRequest {
  readonly id: string;
  readonly ticketId: string;
  /** The context of the watcher as it is at the time of the call. */
  readonly refresh: () => Promise<Context>;
  /** Executes the selection of the client, for this watcher alone. */
  execute: (present: TicketPresent) => Promise<ExecutionResult> = () => Promise.reject(new Error('Whoever starts the subscription says how it is executed.'));

  constructor(ctx: Context, info: GraphQLResolveInfo, ids: { id: string; ticketId: string }, refresh: () => Promise<Context>) {
    super(ctx, info);
    this.id = ids.id;
    this.ticketId = ids.ticketId;
    this.refresh = refresh;
  }
}

/** Yields the results itself; several changes between two of them are one. It ends as soon as the watcher can no longer see the ticket. */
export class PresenceSubscription extends Subscription {
  readonly request: PresenceRequest;
  #isChanged = true;
  #resume: () => void = () => undefined;

  constructor(subscriber: Subscriber, request: PresenceRequest, onEnd: () => void) {
    super(subscriber, onEnd);
    this.request = request;
    const { ctx, id } = request;
    this.onceOver(ctx.services.presence.watch(presenceKey(ctx, id), () => this.#changed()));
    this.onceOver(() => this.#resume());
  }

  #changed(): void {
    this.#isChanged = true;
    this.#resume();
  }

  /** The ticket changed, and looks like this now. */
  ticketChanged(ticket: VisibilityColumns): void {
    if (!canSee(this.access.visibility, ticket)) this.end(notFound());
  }

  accessChanged(access: AccessSnapshot): void {
    this.access = access;
    this.#context().catch((error: Error) => this.end(error));
  }

  override async next(): Promise<IteratorResult<ExecutionResult, undefined>> {
    while (!this.#isChanged && !this.isOver) await new Promise<void>((resolve) => this.#waitFor(resolve));
    const value = this.isOver ? null : await this.#read().catch((error: Error) => this.end(error));
    return value && !this.isOver ? { done: false, value } : super.next();
  }

  #waitFor(resume: () => void): void {
    this.#resume = resume;
  }

  async #read(): Promise<ExecutionResult> {
    this.#isChanged = false;
    const { id, ticketId, execute } = this.request;
    return execute(presentAt(await this.#context(), id, ticketId));
  }

  /** Of a watcher who can see the ticket. */
  async #context(): Promise<Context> {
    const { refresh, id } = this.request;
    const ctx = await refresh();
    if (!(await isVisible(ctx, id))) throw notFound();
    return ctx;
  }
}

const notFound = () => appError('NOT_FOUND', 'There is no such ticket.');
