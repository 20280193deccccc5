import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../core/context.ts';
import type { RawJson } from '../reading/json/raw-json.ts';
import type { PageArgs } from '../reading/plan/page.ts';
import { readConnection } from '../reading/read.ts';
import { EventShape, eventOrderKeys } from './event.shape.ts';
import { type EventCriteria, eventFilterSql } from './event-filter.ts';

const { by, ...named } = eventOrderKeys;
const order = { ...named, by: [{ order: by, direction: 'ASC' as const }] };

/** A page of the feed. */
export function readEvents(ctx: Context, info: GraphQLResolveInfo, args: PageArgs & { filter?: EventCriteria }): Promise<RawJson | null> {
  return readConnection(ctx, info, EventShape, { args }, order, (row, { args }, viewer) => eventFilterSql(row, args.filter, viewer));
}
