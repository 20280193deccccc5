import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute, locatedError } from 'graphql';
import type { RequestContext } from '../../core/graphql/request-context.ts';
import type { Live } from '../../live/live.ts';
import { PresenceRequest } from '../../live/presence/presence-subscription.ts';
import type { Sink } from '../../live/sink.ts';
import { SubscriptionRequest } from '../../live/subscription.ts';

export type Subscribing = ExecutionArgs & { sink: Sink };

/** Starts a subscription. `Live` executes those that clients share and sends the results itself; those of presence are executed here, for each client. */
export async function subscribe(live: Live, args: Subscribing): Promise<AsyncGenerator<ExecutionResult, unknown> | ExecutionResult> {
  const request: unknown = await createSourceEventStream(args);
  if (!(request instanceof SubscriptionRequest)) return request as ExecutionResult;
  if (request instanceof PresenceRequest) request.execute = (rootValue) => executeFresh(args, rootValue);
  return live.subscribe(request, args.sink).catch((error: unknown) => refusal(request, error));
}

function refusal({ info }: SubscriptionRequest, error: unknown): ExecutionResult {
  return { errors: [locatedError(error, info.fieldNodes, [info.path.key])] };
}

/** graphql-js keeps one context for all events of a subscription; here each event has a fresh one, which notices a revoked credential. */
async function executeFresh(args: ExecutionArgs, rootValue: unknown): Promise<ExecutionResult> {
  const contextValue = await (args.contextValue as RequestContext).refresh();
  return execute({ ...args, rootValue, contextValue });
}
