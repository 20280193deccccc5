import { createSourceEventStream, parse } from 'graphql';
import { type Cutting, openCutting } from '../../src/api/execute.ts';
import { makeSchema } from '../../src/api/schema.ts';
import { EventFollowing } from '../../src/live/event-following.ts';
import type { Context } from '../../src/platform/house.ts';
import type { Outlet, Telling } from '../../src/platform/outlet.ts';

let cutting: Cutting | undefined;

/** What a resolver makes of a subscription, without a socket. */
export async function askToFollow(ctx: Context, document: ReturnType<typeof parse>, variables: Record<string, unknown> = {}): Promise<EventFollowing> {
  cutting ??= openCutting(makeSchema());
  const contextValue = { seen: ctx, house: ctx.house };
  const made: unknown = await createSourceEventStream({ schema: cutting.schema, document: cutting.cut(document), contextValue, variableValues: variables });
  if (!(made instanceof EventFollowing)) throw new Error(JSON.stringify(made));
  return made;
}

/** Keeps what it is told. */
export function anOutlet(): Outlet & { told: string[] } {
  const told: string[] = [];
  return { told, offer: ({ bytes }: Telling) => told.push(String(bytes)) > 0, onceDrained: () => undefined };
}
