import { MinLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { nodePayload } from '../../core/graphql/node-payload.graphql.ts';
import { DateTime } from '../../core/graphql/scalars.ts';
import { Body, Line } from '../../core/graphql/texts.ts';
import { Actor } from '../../people/actor.graphql.ts';
import { TicketInput } from '../ticket.inputs.graphql.ts';
import { SecretShape } from './secret.shape.ts';

@ObjectType({
  description:
    'A credential or another secret that was given with a ticket. Its value is kept encrypted, is no part of any answer but that of `revealSecret`, and is wiped when the ticket closes or is withdrawn.',
  simpleResolvers: true,
})
export class Secret {
  @Field(() => ID, { description: 'The opaque global id.' })
  id!: string;

  @Field(() => String, { description: 'What the secret is for, such as the name of a system; it is not secret.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'The key of the custom field that the secret is the value of; null for one that came with a message.' })
  fieldKey!: string | null;

  @Field(() => Actor, { description: 'The person or API key that gave the secret. Where the person was merged into another one, it is that one.' })
  createdBy!: Actor;

  @Field(() => DateTime, { description: 'When the secret was given.' })
  createdAt!: Date;

  @Field(() => Boolean, { description: 'Whether the value is gone for good.' })
  isWiped!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'When the value was wiped; null while it is there.' })
  wipedAt!: Date | null;
}

@InputType({ description: 'A credential or another secret to keep encrypted.' })
export class SecretInput {
  @Field(() => String, { description: 'What the secret is for, which is not secret; 1 to 200 characters.' })
  @Line(200)
  label!: string;

  @Field(() => String, { description: 'The secret itself; 1 to 5,000 characters.' })
  @Body(5_000)
  value!: string;
}

@InputType({ description: 'The ticket, and the text to take out of it.' })
export class SealSecretInput extends TicketInput {
  @Field(() => String, {
    description: 'The credential as it stands in a text of the ticket that the caller can read, otherwise `NOT_FOUND`; 4 to 10,000 characters.',
  })
  @Body(10_000)
  @MinLength(4)
  text!: string;

  @Field(() => String, { description: 'What the secret is for, which is not secret; 1 to 200 characters.' })
  @Line(200)
  label!: string;
}

@ObjectType({ description: 'The secret that the text became, or the reasons why it was not sealed.', simpleResolvers: true })
export class SealSecretPayload extends nodePayload('secret', () => Secret, SecretShape, 'The new secret; null when the mutation was refused.') {}

@InputType({ description: 'The secret to reveal.' })
export class RevealSecretInput {
  @Field(() => ID, { description: 'The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it.' })
  ticketId!: string;

  @Field(() => ID, { description: 'The id of the secret; refused with `NOT_FOUND` when it is of another ticket or not for the caller to see.' })
  secretId!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the ticket that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`.',
  })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'The secret with its value, or the reasons why it was not revealed.', simpleResolvers: true })
export class RevealSecretPayload extends nodePayload('secret', () => Secret, SecretShape, 'The secret; null when the mutation was refused.') {
  @Field(() => String, { nullable: true, description: 'The value of the secret; null when the mutation was refused.' })
  value(): string | null {
    return (this.done as { value?: string } | null)?.value ?? null;
  }
}
