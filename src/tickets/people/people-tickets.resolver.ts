import { MaxLength } from 'class-validator';
import { Args, ArgsType, Field, FieldResolver, Resolver, registerEnumType } from 'type-graphql';
import { PagingArgs } from '../../core/graphql/connection.graphql.ts';
import { readByStatement } from '../../core/graphql/read-by-statement.ts';
import { Organization } from '../../organizations/organization.graphql.ts';
import { User, UserConnection } from '../../people/actor.graphql.ts';
import { TicketFilter } from '../filter/ticket-filter.graphql.ts';
import { Ticket, TicketConnection } from '../ticket.graphql.ts';

const TicketPartEnum = { REQUESTER: 'REQUESTER', ASSIGNEE: 'ASSIGNEE', WATCHER: 'WATCHER', COLLABORATOR: 'COLLABORATOR' } as const;
registerEnumType(TicketPartEnum, {
  name: 'TicketPart',
  description: 'The part that a person has in a ticket.',
  valuesConfig: {
    REQUESTER: { description: 'The ticket was opened for the person.' },
    ASSIGNEE: { description: 'The person is responsible for the ticket.' },
    WATCHER: { description: 'The person watches the ticket.' },
    COLLABORATOR: { description: 'The person works on the ticket beside its assignee.' },
  },
});

@ArgsType()
class TicketsBelowArgs extends PagingArgs {
  @Field(() => TicketFilter, { nullable: true, description: 'Which of the tickets to return; all that the viewer can see when left out.' })
  filter?: TicketFilter;
}

@ArgsType()
class TicketsOfPersonArgs extends TicketsBelowArgs {
  @Field(() => TicketPartEnum, { nullable: true, description: 'The part that the person has in the tickets; `REQUESTER` when left out.' })
  part?: keyof typeof TicketPartEnum | null;
}

@ArgsType()
class PickerArgs extends PagingArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Any parts of the name, the email address or the phone number, without regard to case and accents; at most 200 characters. Every word must be found.',
  })
  @MaxLength(200)
  search?: string;
}

const visible = 'as far as the viewer sees them, the oldest first, closed ones included. Ask for `last` to get the newest.';

@Resolver(() => User)
export class UserTicketsResolver {
  @FieldResolver(() => TicketConnection, {
    description: `The tickets that were opened for the person, or those that they are assigned to, watch or work on as a collaborator, by \`part\`: ${visible} Those of people who were merged into this one are among them, and name whom they named. \`tickets(filter)\` compares with the person whom a ticket names.`,
  })
  tickets(@Args(() => TicketsOfPersonArgs) _args: TicketsOfPersonArgs): never {
    return readByStatement();
  }
}

@Resolver(() => Organization)
export class OrganizationTicketsResolver {
  @FieldResolver(() => TicketConnection, { description: `The tickets of the organization, ${visible}` })
  tickets(@Args(() => TicketsBelowArgs) _args: TicketsBelowArgs): never {
    return readByStatement();
  }
}

@Resolver(() => Ticket)
export class TicketPeopleResolver {
  @FieldResolver(() => UserConnection, {
    description: 'The people to whom `assignTicket` can assign the ticket, by name. Requires `ticket:work`, otherwise empty.',
  })
  assignableUsers(@Args(() => PickerArgs) _args: PickerArgs): never {
    return readByStatement();
  }

  @FieldResolver(() => UserConnection, { description: 'The people whom a note on the ticket can mention, by name. Requires `note:write`, otherwise empty.' })
  mentionableUsers(@Args(() => PickerArgs) _args: PickerArgs): never {
    return readByStatement();
  }
}
