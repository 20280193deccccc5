import { createSourceEventStream, parse } from 'graphql';
import { type ExecutionSchema, openExecutionSchema } from '../../src/api/operations/execute.ts';
import { publicSchema } from '../../src/api/schema/schema.ts';
import type { Context } from '../../src/core/context.ts';
import { EventSubscriptionRequest } from '../../src/live/delivery/event-subscription.ts';
import type { SerializedResult, Sink } from '../../src/live/sink.ts';
import { SubscriptionRequest } from '../../src/live/subscription.ts';

let executionSchema: ExecutionSchema | undefined;

/** The request that a resolver makes of `ticketEvents`, without a socket. */
export async function askToFollow(
  ctx: Context,
  document: ReturnType<typeof parse>,
  variables: Record<string, unknown> = {},
): Promise<EventSubscriptionRequest> {
  const made = await requestOf(ctx, document, variables);
  if (!(made instanceof EventSubscriptionRequest)) throw new Error(JSON.stringify(made));
  return made;
}

/** The same of any subscription. */
export async function requestOf(ctx: Context, document: ReturnType<typeof parse>, variables: Record<string, unknown> = {}): Promise<SubscriptionRequest> {
  executionSchema ??= openExecutionSchema(publicSchema());
  const contextValue = { ctx, services: ctx.services };
  const made: unknown = await createSourceEventStream({
    schema: executionSchema.schema,
    document: executionSchema.toExecution(document),
    contextValue,
    variableValues: variables,
  });
  if (!(made instanceof SubscriptionRequest)) throw new Error(JSON.stringify(made));
  return made;
}

/** Keeps what is written to it. */
export function aSink(): Sink & { told: string[] } {
  const told: string[] = [];
  const write = ({ bytes }: SerializedResult) => told.push(String(bytes)) > 0;
  return { told, write, open: () => undefined, close: () => undefined, onceDrained: () => () => undefined };
}
