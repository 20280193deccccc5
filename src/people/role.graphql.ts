import { Arg, Field, ObjectType } from 'type-graphql';
import { readByStatement } from '../core/graphql/read-by-statement.ts';
import { LocaleScalar } from '../core/graphql/scalars.ts';

@ObjectType({
  description:
    'A named set of permissions that people have. `REQUESTER`, `AGENT`, `ADMIN` and `ANALYST` exist in every desk and never change: an analyst reads every ticket with its notes and events, and changes nothing. A desk adds roles of its own with `saveRole`; their keys are in lower case.',
})
export class Role {
  @Field(() => String, { description: 'The stable name for programs, unique within the desk.' })
  key!: string;

  @Field(() => String, { description: "The label that people read, in the language that is asked for, otherwise in the viewer's, otherwise in the desk's." })
  label(
    @Arg('locale', () => LocaleScalar, { nullable: true, description: 'The language of the label: `es`, `en` or `pt`, with or without a region.' })
    _locale?: string,
  ): string {
    return readByStatement();
  }

  @Field(() => [String], { description: 'What people with the role may do, in the form `noun:verb`.' })
  permissions!: string[];

  @Field(() => Boolean, { description: 'Whether people with the role work on tickets and can be assigned some: whether it has `ticket:work`.' })
  isAgent!: boolean;
}
