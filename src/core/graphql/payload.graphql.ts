import { IsOptional, Length } from 'class-validator';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from './user-error.graphql.ts';

@ObjectType()
export abstract class Payload {
  @Field(() => [UserError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: UserError[];

  /** The result of the verb; `null` if it refused. */
  done!: { id: string } | null;
}

@InputType()
export abstract class MutationInput {
  @Field(() => String, {
    nullable: true,
    description:
      'The same key with the same input gives the first answer again instead of a second effect; 1 to 255 characters, per principal, kept at least 24 hours. With another input: IDEMPOTENCY_MISMATCH.',
  })
  @IsOptional()
  @Length(1, 255)
  idempotencyKey?: string | null;
}

@InputType()
export abstract class ChangeInput extends MutationInput {
  @Field(() => Int, { nullable: true, description: 'The version the caller looked at; refused with CONFLICT and the current one when it has changed since.' })
  expectedVersion?: number | null;
}
