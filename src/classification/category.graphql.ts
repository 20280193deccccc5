import { Field, Int, ObjectType } from 'type-graphql';
import { LabeledNode } from '../core/graphql/labeled-node.graphql.ts';
import { Node } from '../core/graphql/node.graphql.ts';

@ObjectType({ implements: Node, description: 'A category of tickets and articles, as defined by the desk.', simpleResolvers: true })
export class Category extends LabeledNode {
  @Field(() => String, { description: 'The stable name for programs, unique within the desk.' })
  key!: string;

  @Field(() => Int, { description: 'The position among the categories, from 0.' })
  rank!: number;

  @Field(() => Category, { nullable: true, description: 'The category that it is part of; null for one that is part of none.' })
  parent!: Category | null;
}
