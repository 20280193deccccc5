import { Field, Int, ObjectType } from 'type-graphql';
import { LabeledNode } from '../core/graphql/labeled-node.graphql.ts';
import { Node } from '../core/graphql/node.graphql.ts';
import { Duration } from '../core/graphql/scalars.ts';

@ObjectType({ implements: Node, description: 'How grave a ticket is, in the words of the desk, and how long it may take.', simpleResolvers: true })
export class Severity extends LabeledNode {
  @Field(() => String, { description: 'Its stable name for programs, unique in the desk.' })
  key!: string;

  @Field(() => Int, { description: 'Its place among the severities; 0 is the gravest.' })
  rank!: number;

  @Field(() => Duration, { description: 'How long a ticket may take from its opening to its resolution, round the clock.' })
  targetTime!: string;

  @Field(() => Duration, { nullable: true, description: 'How long the requester may wait for the first answer; null when the desk sets no such time.' })
  responseTime!: string | null;
}
