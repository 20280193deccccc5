import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Authorized, ID, Info, Query, Resolver } from 'type-graphql';
import { ApiKeyShape } from '../access/access.shape.ts';
import { ArticleShape } from '../articles/article.shape.ts';
import { EventShape } from '../live/event.shape.ts';
import { OrganizationShape } from '../organizations/organization.shape.ts';
import { SystemActorShape, UserShape } from '../people/actor.shape.ts';
import { appError } from '../platform/app-error.ts';
import { Seen } from '../platform/graphql/door.ts';
import { Node } from '../platform/graphql/node.graphql.ts';
import type { Context } from '../platform/house.ts';
import { type IdType, requireId, typeOfId } from '../platform/ids.ts';
import { readByIds } from '../platform/reading/read.ts';
import type { Shape } from '../platform/reading/shape.ts';
import { QueueShape } from '../queues/queue.shape.ts';
import { CategoryShape, SeverityShape } from '../sla/severity.shape.ts';
import { TicketShape } from '../tickets/ticket.shape.ts';
import { StatusShape } from '../workflows/status.shape.ts';

const shapes: Partial<Record<IdType, Shape>> = {
  Ticket: TicketShape,
  User: UserShape,
  ApiKey: ApiKeyShape,
  SystemActor: SystemActorShape,
  Organization: OrganizationShape,
  Queue: QueueShape,
  Status: StatusShape,
  Severity: SeverityShape,
  Category: CategoryShape,
  Article: ArticleShape,
  TicketEvent: EventShape,
};

const mostNodes = 100;

@Resolver()
export class NodeResolver {
  @Authorized()
  @Query(() => Node, {
    nullable: true,
    description: "The thing with this id. Null when there is none, when the viewer cannot see it, and when it is another desk's: the three are one.",
  })
  async node(@Seen() ctx: Context, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID, { description: 'An id of any type.' }) id: string) {
    return (await find(ctx, info, [id]))[0];
  }

  @Authorized()
  @Query(() => [Node], {
    nullable: 'items',
    description: 'The things with these ids, in their order; null for each the viewer cannot see. 100 at most; one statement for each type among them.',
  })
  nodes(@Seen() ctx: Context, @Info() info: GraphQLResolveInfo, @Arg('ids', () => [ID], { description: 'Ids of any types.' }) ids: string[]) {
    if (ids.length > mostNodes) throw appError('BAD_USER_INPUT', `Ask for ${mostNodes} nodes at most.`);
    return find(ctx, info, ids);
  }
}

async function find(ctx: Context, info: GraphQLResolveInfo, ids: string[]) {
  const wanted = ids.map((id) => ({ id, type: typeOfId(id) ?? unreadable() }));
  const types = [...new Set(wanted.map(({ type }) => type))];
  const found = await Promise.all(
    types.map((type) =>
      findOfType(
        ctx,
        info,
        type,
        wanted.flatMap((node) => (node.type === type ? node.id : [])),
      ),
    ),
  );
  const byId = new Map(found.flat());
  return ids.map((id) => byId.get(id) ?? null);
}

async function findOfType(ctx: Context, info: GraphQLResolveInfo, type: IdType, ids: string[]): Promise<[string, object][]> {
  const shape = shapes[type];
  if (!shape) return [];
  const uuids = ids.map((id) => requireId(id, type));
  const rows = await readByIds(ctx, info, shape, uuids);
  return ids.flatMap((id, index) => rows.filter((row) => row.id === uuids[index]).map((row): [string, object] => [id, { ...row.node, __typename: type }]));
}

function unreadable(): never {
  throw appError('BAD_USER_INPUT', 'This is not an id of Relevo.');
}
