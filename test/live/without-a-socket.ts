import { createSourceEventStream, parse } from 'graphql';
import { type ExecutionSchema, openExecutionSchema } from '../../src/api/execute.ts';
import { makeSchema } from '../../src/api/schema.ts';
import type { Context } from '../../src/core/context.ts';
import { EventSubscriptionRequest } from '../../src/live/event-subscription-request.ts';
import type { SerializedResult, Sink } from '../../src/live/sink.ts';

let executionSchema: ExecutionSchema | undefined;

/** The request that a resolver makes of a subscription, without a socket. */
export async function askToFollow(
  ctx: Context,
  document: ReturnType<typeof parse>,
  variables: Record<string, unknown> = {},
): Promise<EventSubscriptionRequest> {
  executionSchema ??= openExecutionSchema(makeSchema());
  const contextValue = { ctx, services: ctx.services };
  const made: unknown = await createSourceEventStream({
    schema: executionSchema.schema,
    document: executionSchema.toExecution(document),
    contextValue,
    variableValues: variables,
  });
  if (!(made instanceof EventSubscriptionRequest)) throw new Error(JSON.stringify(made));
  return made;
}

/** Keeps what is written to it. */
export function aSink(): Sink & { told: string[] } {
  const told: string[] = [];
  return { told, write: ({ bytes }: SerializedResult) => told.push(String(bytes)) > 0, onceDrained: () => undefined };
}
