import { Length } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { NullClears } from '../../core/graphql/null-clears.ts';
import { MutationInput } from '../../core/graphql/payload.graphql.ts';
import { Json } from '../../core/graphql/scalars.ts';
import { Identifier } from '../../core/graphql/texts.ts';

@InputType()
export abstract class ConfigurationInput extends MutationInput {
  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the configuration that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`.',
  })
  expectedVersion?: number | null;
}

/** The argument of everything that changes SLA targets. */
export const appliesToOpenTickets = {
  nullable: true,
  description:
    'Whether open tickets get the new targets too. The time that they have used stays used. Otherwise, also when left out, they keep their targets. `configurationPreview` shows the effect beforehand.',
};

@InputType({ description: 'The configuration of the desk, or some sections of it.' })
export class ApplyConfigurationInput extends ConfigurationInput {
  @Field(() => Json, {
    description:
      'The document, in the form of `configuration { document }`. A section that is left out stays as it is; a section that is given replaces the old one, and items that it no longer contains are retired. `INVALID_CONFIGURATION` lists the faults with their paths.',
  })
  document!: unknown;

  @Field(() => Boolean, appliesToOpenTickets)
  applyToOpenTickets?: boolean | null;
}

@InputType({ description: 'The label of an item in each language; at least one language is needed.' })
export class LabelInput {
  @Field(() => String, { nullable: true, description: 'The label in Spanish; 1 to 200 characters.' })
  es?: string | null;

  @Field(() => String, { nullable: true, description: 'The label in English; 1 to 200 characters.' })
  en?: string | null;

  @Field(() => String, { nullable: true, description: 'The label in Portuguese; 1 to 200 characters.' })
  pt?: string | null;
}

@InputType()
export abstract class RetireInput extends ConfigurationInput {
  @Field(() => String, { description: 'The key of the item; refused with `NOT_FOUND` when it does not exist.' })
  @Length(1, 63)
  @Identifier()
  key!: string;
}

@NullClears('rank', 'applyToOpenTickets')
@InputType()
export abstract class KeyedInput extends ConfigurationInput {
  @Field(() => String, {
    description:
      'The stable name of the item for programs: at most 63 lower-case letters, digits and underscores, beginning with a letter. A new key adds an item, which needs every value that is not optional. An existing key changes its item: what is left out stays as it is, and null clears it.',
  })
  @Length(1, 63)
  @Identifier()
  key!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The position of the item in its list, from 0. When null or left out an existing item stays in its place, and a new one becomes the last.',
  })
  rank?: number | null;
}

@InputType()
export abstract class ItemInput extends KeyedInput {
  @Field(() => LabelInput, { nullable: true, description: 'The label that people read. A new item needs it.' })
  label?: LabelInput | null;
}
