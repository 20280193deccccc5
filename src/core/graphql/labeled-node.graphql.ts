import { Arg, Field, ObjectType } from 'type-graphql';
import { Node } from './node.graphql.ts';
import { readByStatement } from './read-by-statement.ts';
import { LocaleScalar } from './scalars.ts';

/** A node with a label from the tenant's configuration. */
@ObjectType()
export abstract class LabeledNode extends Node {
  @Field(() => String, { description: "What the desk calls it, in the given language, else in the viewer's, else in the desk's." })
  label(@Arg('locale', () => LocaleScalar, { nullable: true, description: 'es, en or pt, with or without a region.' }) _locale?: string): string {
    return readByStatement();
  }
}
