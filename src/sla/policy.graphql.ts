import { Field, Int, ObjectType } from 'type-graphql';
import { LabeledNode } from '../core/graphql/labeled-node.graphql.ts';
import { Node } from '../core/graphql/node.graphql.ts';

@ObjectType({ implements: Node, description: 'What the desk promises: how long which tickets may take.', simpleResolvers: true })
export class SlaPolicy extends LabeledNode {
  @Field(() => String, { description: 'Its stable name for programs, unique in the desk.' })
  key!: string;

  @Field(() => Int, { description: 'Its place among the policies; the first one holds for whoever has no entitlement that names another.' })
  rank!: number;
}
