import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute, locatedError } from 'graphql';
import type { RequestContext } from '../core/graphql/request-context.ts';
import type { Live } from '../live/live.ts';
import type { Sink } from '../live/sink.ts';
import { SubscriptionRequest } from '../live/subscription.ts';

export type Subscribing = ExecutionArgs & { sink: Sink };

/** Starts a subscription. `Live` executes those that clients share and sends the results itself; the others are executed here, for each client. */
export async function subscribe(live: Live, args: Subscribing): Promise<AsyncGenerator<ExecutionResult, unknown> | ExecutionResult> {
  const stream: unknown = await createSourceEventStream(args);
  if (stream instanceof SubscriptionRequest) return live.subscribe(stream, args.sink).catch((error: unknown) => refusal(stream, error));
  if (!isIterable(stream)) return stream as ExecutionResult;
  return endingFirst(stream, resultsOf(args, stream));
}

function isIterable(stream: unknown): stream is AsyncIterable<unknown> {
  return typeof stream === 'object' && stream !== null && Symbol.asyncIterator in stream;
}

function refusal({ info }: SubscriptionRequest, error: unknown): ExecutionResult {
  return { errors: [locatedError(error, info.fieldNodes, [info.path.key])] };
}

/** graphql-js keeps one context for all events of a subscription; here each event has a fresh one, which notices a revoked credential. */
async function* resultsOf(args: ExecutionArgs, stream: AsyncIterable<unknown>): AsyncGenerator<ExecutionResult> {
  try {
    for await (const rootValue of stream) {
      const contextValue = await (args.contextValue as RequestContext).refresh();
      yield await execute({ ...args, rootValue, contextValue });
    }
  } catch (error) {
    yield { errors: [error as never] };
  } finally {
    await end(stream);
  }
}

/** A generator that waits for its source cannot be ended: the source is ended first. */
function endingFirst(source: AsyncIterable<unknown>, results: AsyncGenerator<ExecutionResult>): AsyncGenerator<ExecutionResult> {
  const finish = results.return.bind(results);
  results.return = async (value) => {
    await end(source);
    return finish(value);
  };
  return results;
}

/** `for await` does not end a source that failed; it would stay subscribed. */
async function end(source: AsyncIterable<unknown>): Promise<void> {
  await (source as AsyncIterator<unknown> & AsyncIterable<unknown>).return?.();
}
