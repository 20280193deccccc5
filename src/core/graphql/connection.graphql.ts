import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Where a page stands in its list, as Relay defines it.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follow after `endCursor`.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether more stand before `startCursor`.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first entry; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last entry; null on an empty page.' })
  endCursor!: string | null;
}

/** A Relay connection with the shortcut `nodes`. */
export function connectionOf<Node extends object>(name: string, node: () => ClassType<Node>, what: string): { Edge: ClassType; Connection: ClassType } {
  @ObjectType(`${name}Edge`, { description: `One entry of a list of ${what}.`, simpleResolvers: true })
  class Edge {
    @Field(() => String, { description: 'Opaque; holds the order it was made under and is refused under another.' })
    cursor!: string;

    @Field(node, { description: 'The entry itself.' })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${what}.`, simpleResolvers: true })
  class Connection {
    @Field(() => [Edge], { description: 'The entries with their cursors.' })
    edges!: Edge[];

    @Field(() => [node()], { description: 'The entries without their cursors.' })
    nodes!: Node[];

    @Field(() => PageInfo, { description: 'Where this page stands.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many entries the whole list has. Counted only when asked for, at a cost of its own.' })
    totalCount!: number;
  }

  return { Edge, Connection };
}

@ArgsType()
export class ForwardArgs {
  @Field(() => Int, { nullable: true, description: 'How many entries from the front: 1 to 100, 25 when left out.' })
  first?: number;

  @Field(() => String, { nullable: true, description: 'Entries after this cursor.' })
  after?: string;
}

@ArgsType()
export class PagingArgs extends ForwardArgs {
  @Field(() => Int, { nullable: true, description: 'How many entries from the back: 1 to 100. Not together with `first`.' })
  last?: number;

  @Field(() => String, { nullable: true, description: 'Entries before this cursor.' })
  before?: string;
}
