import { Field, Int, ObjectType } from 'type-graphql';
import { htmlDescription } from '../core/graphql/html-description.ts';
import { PossibleSecret, possibleSecretsDescription } from './secrets/possible-secret.graphql.ts';
import { Secret } from './secrets/secret.graphql.ts';
import { TicketTimes } from './ticket-times.graphql.ts';

/** What was reported with a ticket. */
@ObjectType({ simpleResolvers: true })
export abstract class TicketTexts extends TicketTimes {
  @Field(() => String, { description: 'The full text of what was reported, in Markdown (CommonMark), as it was written.' })
  description!: string;

  @Field(() => Int, { nullable: true, description: 'How many people have the problem; null when nobody said so.' })
  affectedUsers!: number | null;

  @Field(() => String, {
    description: `The description ${htmlDescription}`,
  })
  descriptionHtml!: string;

  @Field(() => [PossibleSecret], { description: `The parts of the description ${possibleSecretsDescription}` })
  possibleSecrets!: PossibleSecret[];

  @Field(() => [Secret], {
    description:
      'The secrets that were given with the ticket and its messages, at most 50 of which are not wiped, the oldest first. Those of notes and of fields for agents require `note:read`.',
  })
  secrets!: Secret[];
}
