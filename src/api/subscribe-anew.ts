import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute } from 'graphql';
import type { Door } from '../platform/graphql/door.ts';

/** graphql-js keeps one context for all events of a subscription; here each event is executed with the door as it opens by then. */
export async function subscribeAnew(args: ExecutionArgs): Promise<AsyncGenerator<ExecutionResult> | ExecutionResult> {
  const stream = await createSourceEventStream(args);
  return Symbol.asyncIterator in stream ? stop(stream, executed(args, stream)) : stream;
}

async function* executed(args: ExecutionArgs, stream: AsyncIterable<unknown>): AsyncGenerator<ExecutionResult> {
  try {
    for await (const rootValue of stream) {
      const contextValue = await (args.contextValue as Door).again();
      yield await execute({ ...args, rootValue, contextValue });
    }
  } catch (error) {
    yield { errors: [error as never] };
  } finally {
    await end(stream);
  }
}

/** A generator that waits for its source cannot be ended by itself: the source is ended first. */
function stop(source: AsyncIterable<unknown>, results: AsyncGenerator<ExecutionResult>): AsyncGenerator<ExecutionResult> {
  const finish = results.return.bind(results);
  results.return = async (value) => {
    await end(source);
    return finish(value);
  };
  return results;
}

/** A source that failed is not ended by whoever read it, and would listen on. */
async function end(source: AsyncIterable<unknown>): Promise<void> {
  await (source as AsyncIterator<unknown> & AsyncIterable<unknown>).return?.();
}
