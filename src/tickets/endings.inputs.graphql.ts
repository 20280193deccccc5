import { Field, InputType } from 'type-graphql';
import { MutationInput } from '../core/graphql/payload.graphql.ts';
import { Key } from '../core/graphql/texts.ts';
import { TicketInput } from './ticket.inputs.graphql.ts';

@InputType({ description: 'The ticket to withdraw.' })
export class WithdrawTicketInput extends TicketInput {}

@InputType({ description: 'The alert whose cause is over.' })
export class RecordRecoveryInput extends MutationInput {
  @Field(() => String, {
    description:
      'The key by which the same caller opened the ticket of the alert, 1 to 255 code points; refused with `NOT_FOUND` when no ticket is open for it.',
  })
  @Key(255)
  deduplicationKey!: string;
}
