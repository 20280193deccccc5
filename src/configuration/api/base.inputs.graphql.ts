import { IsOptional, Length, Matches } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { MutationInput } from '../../core/graphql/payload.graphql.ts';
import { Json } from '../../core/graphql/scalars.ts';

@InputType()
export abstract class ConfigurationInput extends MutationInput {
  @Field(() => Int, {
    nullable: true,
    description: 'The version of the configuration the caller looked at; refused with CONFLICT and the current one when it has changed since.',
  })
  expectedVersion?: number | null;
}

/** The argument of everything that changes SLA targets. */
export const appliesToOpenTickets = {
  nullable: true,
  description:
    'Whether open tickets go under it too: time they used stays used, the rest runs on the new target. Else they keep what they were promised. Ask `configurationPreview` first.',
};

@InputType({ description: 'The whole desk, or some sections of it.' })
export class ApplyConfigurationInput extends ConfigurationInput {
  @Field(() => Json, {
    description:
      'As `configuration { document }` gives it. A section that is left out stays as it is, one that is there is whole: things it no longer names are retired. INVALID_CONFIGURATION tells every fault with its path.',
  })
  document!: unknown;

  @Field(() => Boolean, appliesToOpenTickets)
  applyToOpenTickets?: boolean | null;
}

@InputType({ description: 'What the desk calls a thing, by language; one is needed at least.' })
export class LabelInput {
  @Field(() => String, { nullable: true, description: 'In Spanish; 1 to 200 characters.' })
  es?: string | null;

  @Field(() => String, { nullable: true, description: 'In English; 1 to 200 characters.' })
  en?: string | null;

  @Field(() => String, { nullable: true, description: 'In Portuguese; 1 to 200 characters.' })
  pt?: string | null;
}

const key = /^[a-z][a-z0-9_]*$/;

@InputType()
export abstract class RetireInput extends ConfigurationInput {
  @Field(() => String, { description: 'Its key; NOT_FOUND where there is none.' })
  @Length(1, 63)
  @Matches(key)
  key!: string;
}

@InputType()
export abstract class KeyedInput extends ConfigurationInput {
  @Field(() => String, {
    description:
      'Its stable name for programs: lower-case letters, digits and underscores, 63 at most. A new one adds a thing, which needs whatever is not optional; one that is there changes it: what is absent is left alone, what is null is cleared.',
  })
  @Length(1, 63)
  @Matches(key)
  key!: string;

  @Field(() => Int, { nullable: true, description: 'Its place among its like, from 0; where it stands, or last, when left out.' })
  rank?: number | null;
}

@InputType()
export abstract class ItemInput extends KeyedInput {
  @Field(() => LabelInput, { nullable: true, description: 'What the desk calls it. A new one needs it.' })
  label?: LabelInput | null;
}

/** An optional, non-blank text. */
export function Text(maxLength: number): PropertyDecorator {
  return (target, name) => {
    IsOptional()(target, name as string);
    Length(1, maxLength)(target, name as string);
    Matches(/\S/)(target, name as string);
  };
}
