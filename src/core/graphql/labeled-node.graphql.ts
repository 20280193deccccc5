import { Arg, Field, ObjectType } from 'type-graphql';
import { Node } from './node.graphql.ts';
import { readByStatement } from './read-by-statement.ts';
import { LocaleScalar } from './scalars.ts';

/** Whatever the tenant gave names to. */
@ObjectType()
export abstract class Labeled extends Node {
  @Field(() => String, { description: "The label that people read, in the language that is asked for, otherwise in the viewer's, otherwise in the desk's." })
  label(
    @Arg('locale', () => LocaleScalar, { nullable: true, description: 'The language of the label: `es`, `en` or `pt`, with or without a region.' })
    _locale?: string,
  ): string {
    return readByStatement();
  }
}
