import { Arg, Field, ObjectType } from 'type-graphql';
import { Node } from './node.graphql.ts';
import { readByStatement } from './read-by-statement.ts';
import { LocaleScalar } from './scalars.ts';

/** Whatever the tenant gave names to. */
@ObjectType()
export abstract class Labeled extends Node {
  @Field(() => String, { description: "What the desk calls it, in the given language, else in the viewer's, else in the desk's." })
  label(@Arg('locale', () => LocaleScalar, { nullable: true, description: 'es, en or pt, with or without a region.' }) _locale?: string): string {
    return readByStatement();
  }
}
