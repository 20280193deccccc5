import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A fault in a configuration document, which keeps it from being applied.', simpleResolvers: true })
export class ConfigurationFault {
  @Field(() => String, { description: 'The code of the fault, for programs.' })
  code!: string;

  @Field(() => [String], { description: 'The path of the fault in the document.' })
  path!: string[];

  @Field(() => String, { nullable: true, description: 'The reason for people, in the language of the caller; null when there is none.' })
  message!: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'What may stand in place of an unknown key or value, at most 100; null where that is not the fault, or where there are more.',
  })
  allowed!: string[] | null;
}
