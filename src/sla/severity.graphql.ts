import { Field, Int, ObjectType } from 'type-graphql';
import { Labeled } from '../core/graphql/labeled-node.graphql.ts';
import { Node } from '../core/graphql/node.graphql.ts';
import { Duration } from '../core/graphql/scalars.ts';

@ObjectType({ implements: Node, description: 'A severity of tickets and its target times, as defined by the desk.', simpleResolvers: true })
export class Severity extends Labeled {
  @Field(() => String, { description: 'The stable name for programs, unique within the desk.' })
  key!: string;

  @Field(() => Int, { description: 'The position among the severities; 0 is the most severe.' })
  rank!: number;

  @Field(() => Duration, { description: 'How long a ticket may take from its opening to its resolution, around the clock.' })
  targetTime!: string;

  @Field(() => Duration, { nullable: true, description: 'How long the first response may take, around the clock; null when there is no such target.' })
  responseTime!: string | null;
}
