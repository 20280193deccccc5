import { createSourceEventStream, parse } from 'graphql';
import { type ExecutionSchema, openExecutionSchema } from '../../src/api/execute.ts';
import { makeSchema } from '../../src/api/schema.ts';
import type { Context } from '../../src/core/context.ts';
import { EventSubscriptionRequest } from '../../src/live/event-subscription.ts';
import type { SerializedResult, Sink } from '../../src/live/sink.ts';

let executionSchema: ExecutionSchema | undefined;

/** The request that the resolver returns, without a socket. */
export async function requestFor(
  ctx: Context,
  document: ReturnType<typeof parse>,
  variables: Record<string, unknown> = {},
): Promise<EventSubscriptionRequest> {
  executionSchema ??= openExecutionSchema(makeSchema());
  const contextValue = { ctx, services: ctx.services };
  const request: unknown = await createSourceEventStream({
    schema: executionSchema.schema,
    document: executionSchema.toExecution(document),
    contextValue,
    variableValues: variables,
  });
  if (!(request instanceof EventSubscriptionRequest)) throw new Error(JSON.stringify(request));
  return request;
}

/** Keeps the results as texts. */
export function aSink(): Sink & { results: string[] } {
  const results: string[] = [];
  return { results, write: ({ bytes }: SerializedResult) => results.push(String(bytes)) > 0, onceDrained: () => undefined };
}
