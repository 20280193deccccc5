import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'The position of a page in its list, as Relay defines it.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more entries follow after `endCursor`.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether more entries precede `startCursor`.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first entry; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last entry; null on an empty page.' })
  endCursor!: string | null;
}

/** A Relay connection with the shortcut `nodes`; `EdgeBase` has further fields of its edges. */
export function connectionOf<Node extends object>(
  name: string,
  node: () => ClassType<Node>,
  what: string,
  EdgeBase: abstract new () => object = class {},
): { Edge: ClassType; Connection: ClassType } {
  @ObjectType(`${name}Edge`, { description: `An entry of a list of ${what}, with its cursor.`, simpleResolvers: true })
  class Edge extends EdgeBase {
    @Field(() => String, { description: 'The opaque cursor of the entry. It contains the order of the list, and is refused under another order.' })
    cursor!: string;

    @Field(node, { description: 'The entry without its cursor.' })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${what}.`, simpleResolvers: true })
  class Connection {
    @Field(() => [Edge], { description: 'The entries with their cursors.' })
    edges!: Edge[];

    @Field(() => [node()], { description: 'The entries without their cursors.' })
    nodes!: Node[];

    @Field(() => PageInfo, { description: 'The position of the page in its list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'The number of entries in the whole list. It is counted only when it is selected, which costs ten points.' })
    totalCount!: number;
  }

  return { Edge, Connection };
}

@ArgsType()
export class ForwardArgs {
  @Field(() => Int, { nullable: true, description: 'How many entries to return from the start of the list: 1 to 100, 25 when left out.' })
  first?: number;

  @Field(() => String, { nullable: true, description: 'Returns the entries after this cursor.' })
  after?: string;
}

@ArgsType()
export class PagingArgs extends ForwardArgs {
  @Field(() => Int, { nullable: true, description: 'How many entries to return from the end of the list: 1 to 100. It cannot be combined with `first`.' })
  last?: number;

  @Field(() => String, { nullable: true, description: 'Returns the entries before this cursor.' })
  before?: string;
}
