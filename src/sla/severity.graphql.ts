import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../platform/graphql/node.graphql.ts';

@ObjectType({ implements: Node, description: 'How grave a ticket is, in the words of the desk, and how long it may take.', simpleResolvers: true })
export class Severity extends Node {
  @Field(() => String, { description: 'Its stable name for programs, unique in the desk.' })
  key!: string;

  @Field(() => Int, { description: 'Its place among the severities; 0 is the gravest.' })
  rank!: number;
}

@ObjectType({ implements: Node, description: 'What a ticket is about, in the words of the desk.', simpleResolvers: true })
export class Category extends Node {
  @Field(() => String, { description: 'Its stable name for programs, unique in the desk.' })
  key!: string;

  @Field(() => Int, { description: 'Its place among the categories, from 0.' })
  rank!: number;
}
