import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../core/context.ts';
import type { RawJson } from '../../reading/json/raw-json.ts';
import { namedOrderOf } from '../../reading/plan/order-asked.ts';
import type { PageArgs } from '../../reading/plan/page.ts';
import { readConnection } from '../../reading/read.ts';
import { type EventOrder, EventShape, eventOrderKeys } from './event.shape.ts';
import { type EventCriteria, eventFilterSql } from './event-filter.ts';

interface EventsAsked extends PageArgs {
  filter?: EventCriteria;
  orderBy?: EventOrder | null;
}

/** A page of the feed. */
export function readEvents(ctx: Context, info: GraphQLResolveInfo, asked: EventsAsked): Promise<RawJson | null> {
  return readConnection(
    ctx,
    info,
    EventShape,
    { args: asked },
    ({ args }) => namedOrderOf(eventOrderKeys, { ...args }),
    (row, { args }, viewer) => eventFilterSql(row, args.filter, viewer),
  );
}
