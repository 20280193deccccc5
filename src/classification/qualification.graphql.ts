import { Field, Int, ObjectType } from 'type-graphql';
import { Labeled } from '../core/graphql/labeled-node.graphql.ts';
import { Node } from '../core/graphql/node.graphql.ts';

@ObjectType({ implements: Node, description: 'A final classification of tickets, as defined by the desk.', simpleResolvers: true })
export class Qualification extends Labeled {
  @Field(() => String, { description: 'The stable name for programs, unique within the desk.' })
  key!: string;

  @Field(() => Int, { description: 'The position among the qualifications, from 0.' })
  rank!: number;
}
