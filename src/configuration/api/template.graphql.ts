import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../../core/graphql/node.graphql.ts';

@ObjectType({ implements: Node, description: 'The text of a message that the desk sends. Requires `ticket:read_all`.', simpleResolvers: true })
export class Template extends Node {
  @Field(() => String, { description: 'The stable name for programs, unique within the desk.' })
  key!: string;

  @Field(() => Int, { description: 'The position among the templates, from 0.' })
  rank!: number;

  @Field(() => String, { description: 'The subject of the message.' })
  subject!: string;

  @Field(() => String, { description: 'The body of the message.' })
  body!: string;
}
