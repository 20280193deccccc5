import { Field, Int, ObjectType } from 'type-graphql';
import { LabeledNode } from '../core/graphql/labeled-node.graphql.ts';
import { Node } from '../core/graphql/node.graphql.ts';

@ObjectType({ implements: Node, description: 'What a ticket is about, in the words of the desk.', simpleResolvers: true })
export class Category extends LabeledNode {
  @Field(() => String, { description: 'Its stable name for programs, unique in the desk.' })
  key!: string;

  @Field(() => Int, { description: 'Its place among the categories, from 0.' })
  rank!: number;
}
