import { IsOptional } from 'class-validator';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { Key } from './texts.ts';
import { UserError } from './user-error.graphql.ts';

@ObjectType()
export abstract class Payload {
  @Field(() => [UserError], { description: 'The reasons why the mutation was refused; empty when it succeeded.' })
  userErrors!: UserError[];

  /** The result of the verb; `null` if it refused. */
  done!: { id: string } | null;
}

@InputType()
export abstract class MutationInput {
  @Field(() => String, {
    nullable: true,
    description:
      'A key that makes it safe to repeat the mutation; 1 to 255 code points. The same key with the same input returns the first answer without a second effect; with another input the error is `IDEMPOTENCY_MISMATCH`. Keys belong to the caller and are kept for at least 24 hours.',
  })
  @IsOptional()
  @Key(255)
  idempotencyKey?: string | null;
}

@InputType()
export abstract class ChangeInput extends MutationInput {
  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`.',
  })
  expectedVersion?: number | null;
}
