import { Field, ID, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import type { Actor as ActorFacts, RequesterKind } from '../core/actor.ts';
import { connectionOf } from '../core/graphql/connection.graphql.ts';
import { Node } from '../core/graphql/node.graphql.ts';
import { DateTime, EmailAddress, TimeZone } from '../core/graphql/scalars.ts';
import { Organization } from '../organizations/organization.graphql.ts';
import { Role } from './role.graphql.ts';

export const RequesterKindEnum = { CUSTOMER: 'CUSTOMER', CHANNEL: 'CHANNEL', CONSULTANT: 'CONSULTANT' } as const;
registerEnumType(RequesterKindEnum, {
  name: 'RequesterKind',
  description: 'The kind of requester, which says on whose behalf they ask.',
  valuesConfig: {
    CUSTOMER: { description: 'A person who asks on behalf of the own organization.' },
    CHANNEL: { description: 'A partner that serves customers.' },
    CONSULTANT: { description: 'An accredited consultant.' },
  },
});

const typeOfActor: Record<ActorFacts['kind'], string> = { USER: 'User', API_KEY: 'ApiKey', SYSTEM: 'SystemActor' };

@InterfaceType({
  description: 'Anyone who can act: a person, a partner system with an API key, or the system itself.',
  resolveType: (value: { kind: ActorFacts['kind'] }) => typeOfActor[value.kind],
})
export abstract class Actor {
  @Field(() => ID, { description: 'The opaque global id. Ids sort by creation and are never reused.' })
  id!: string;

  @Field(() => String, { description: 'The name to show to people.' })
  name!: string;
}

@ObjectType({ implements: [Actor, Node], description: 'A person in one desk, such as a requester or an agent.', simpleResolvers: true })
export class User extends Actor {
  @Field(() => Int, { description: 'The version of the person, which grows by one with each change.' })
  version!: number;

  @Field(() => EmailAddress, {
    nullable: true,
    description: 'The email address to sign in with. Requires `people:read` for persons other than the viewer, otherwise null.',
  })
  email!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The telephone number, as it was written; null when there is none. Requires `people:read` for persons other than the viewer, otherwise null.',
  })
  phone!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The id of the person in another system, unique among the people of the desk; null when there is none. Requires `people:read` for persons other than the viewer, otherwise null.',
  })
  externalId!: string | null;

  @Field(() => TimeZone, {
    nullable: true,
    description: "The IANA time zone of the person; null when it is the desk's. Requires `people:read` for persons other than the viewer, otherwise null.",
  })
  timeZone!: string | null;

  @Field(() => Role, { nullable: true, description: 'The role of the person. Requires `people:read` for persons other than the viewer, otherwise null.' })
  role!: Role | null;

  @Field(() => RequesterKindEnum, { nullable: true, description: 'The kind of requester; null for agents and admins.' })
  requesterKind!: RequesterKind | null;

  @Field(() => Organization, { nullable: true, description: 'The organization of the person; null when there is none, or when the viewer cannot see it.' })
  organization!: Organization | null;

  @Field(() => Boolean, { description: 'Whether the person sees every ticket of the organization, not only their own.' })
  followsOrganization!: boolean;

  @Field(() => Boolean, { description: 'Whether the person is active. Inactive people cannot sign in.' })
  isActive!: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Since when the person, who signed up, waits for `approveUser`; null when they do not. Requires `people:read` for persons other than the viewer, otherwise null.',
  })
  waitsSince!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Since when mail to the address of the person comes back for good: no mail about tickets goes to it until the address is proved by a link or by a mail from it, is changed, or an admin sends one again by `resendDelivery`. Null while mail arrives, as far as is known. Requires `people:read` for persons other than the viewer, otherwise null.',
  })
  unreachableSince!: Date | null;

  @Field(() => User, {
    nullable: true,
    description:
      'The person whom this one was merged into by `mergeUsers`; null when there is none. Open tickets go over to that person. Closed tickets and events never change, and what this one created only this one could close: they go on naming this one. `tickets` and `relatedTickets` of the person who is left contain them too, and authors of messages, mentions and relations are read as that person.',
  })
  mergedInto!: User | null;

  @Field(() => DateTime, { description: 'When the person was added to the desk.' })
  createdAt!: Date;
}

@ObjectType({
  implements: [Actor, Node],
  description: 'The system itself, which acts when timers and other automatic steps change something.',
  simpleResolvers: true,
})
export class SystemActor extends Actor {}

export const { Connection: UserConnection } = connectionOf('User', () => User, 'people');
