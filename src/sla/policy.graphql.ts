import { Field, Int, ObjectType } from 'type-graphql';
import { Labeled } from '../core/graphql/labeled-node.graphql.ts';
import { Node } from '../core/graphql/node.graphql.ts';

@ObjectType({ implements: Node, description: 'An SLA policy: a set of target times and the tickets to which each applies.', simpleResolvers: true })
export class SlaPolicy extends Labeled {
  @Field(() => String, { description: 'The stable name for programs, unique within the desk.' })
  key!: string;

  @Field(() => Int, { description: 'The position among the policies. The first one applies to tickets without an entitlement that names another.' })
  rank!: number;
}
