import { Field, InputType, ObjectType } from 'type-graphql';
import { MutationInput } from '../../core/graphql/payload.graphql.ts';
import { DateTime } from '../../core/graphql/scalars.ts';
import { Line } from '../../core/graphql/texts.ts';
import { ApiKeyPayload } from '../access.graphql.ts';
import { AreOrigins } from './are-origins.ts';

@InputType({ description: 'The details of a new publishable key for the pages of a portal.' })
export class IssuePublishableKeyInput extends MutationInput {
  @Field(() => String, { description: 'The name of the key; 1 to 200 characters.' })
  @Line(200)
  name!: string;

  @Field(() => [String], {
    description: 'The origins of the pages that may use the key, 1 to 20, as browsers send them: `https://help.example`, without a path or a slash at the end.',
  })
  @AreOrigins()
  origins!: string[];

  @Field(() => DateTime, { nullable: true, description: 'When the key expires, a time in the future; never when left out. It is real time.' })
  expiresAt?: Date | null;
}

@ObjectType({ description: 'The new publishable key, or the reasons why none was issued.', simpleResolvers: true })
export class IssuePublishableKeyPayload extends ApiKeyPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'The key itself, `pk_…`, which pages may show. It appears only in this answer; repeating the mutation with the same `idempotencyKey` gives null.',
  })
  publishableKey?: string | null;
}
