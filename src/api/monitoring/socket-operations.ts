import type { DocumentNode, GraphQLFormattedError } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { RequestContext } from '../../core/graphql/request-context.ts';
import type { Log } from '../../core/log.ts';
import type { Metrics } from './metrics.ts';
import { endOperation, type Outcome, requesterOf } from './operation-end.ts';

interface Running {
  startedAt: number;
  context: RequestContext | undefined;
  outcome: Outcome;
  /** Absent until it was admitted. */
  document?: DocumentNode;
  isSubscription: boolean;
  errors: readonly GraphQLFormattedError[];
}

/** The operations of sockets, from when they are asked for until the one line that the log has of each: for a subscription, at its end. */
export class SocketOperations {
  readonly #metrics: Metrics;
  readonly #log: Log;
  readonly #running = new WeakMap<SubscribePayload, Running>();

  constructor({ metrics, log }: { metrics: Metrics; log: Log }) {
    this.#metrics = metrics;
    this.#log = log;
  }

  /** Returns where its mutations note their refusals. */
  begin(payload: SubscribePayload, context: RequestContext | undefined): Outcome {
    const outcome: Outcome = { refused: [] };
    this.#running.set(payload, { startedAt: performance.now(), context, outcome, isSubscription: false, errors: [] });
    return outcome;
  }

  admitted(payload: SubscribePayload, document: DocumentNode, isSubscription: boolean): void {
    const running = this.#running.get(payload);
    if (!running) return;
    Object.assign(running, { document, isSubscription });
    if (isSubscription) this.#metrics.subscriptions.inc();
  }

  /** One result may end a query or a mutation with errors; a subscription goes on. */
  answered(payload: SubscribePayload, errors: readonly GraphQLFormattedError[] = []): void {
    const running = this.#running.get(payload);
    if (running && !running.isSubscription) running.errors = errors;
  }

  end(payload: SubscribePayload, errors?: readonly GraphQLFormattedError[]): void {
    const running = this.#running.get(payload);
    if (!running || !this.#running.delete(payload)) return;
    const { startedAt, context, outcome, document, isSubscription } = running;
    if (isSubscription) this.#metrics.subscriptions.dec();
    const ms = performance.now() - startedAt;
    const end = { transport: 'socket', document, operationName: payload.operationName, errors: errors ?? running.errors, ms } as const;
    const ended = endOperation(this.#metrics, outcome, end);
    const requester = context ? requesterOf(context) : {};
    this.#log.info({ requestId: context?.requestId, ...requester, ...ended, ms: Math.round(ms * 10) / 10 }, 'operation');
  }
}
