import { Field, ID, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import type { Actor as ActorFacts, RequesterKind, Role } from '../core/actor.ts';
import { connectionOf } from '../core/graphql/connection.graphql.ts';
import { Node } from '../core/graphql/node.graphql.ts';
import { DateTime } from '../core/graphql/scalars.ts';
import { Organization } from '../organizations/organization.graphql.ts';

export const RoleEnum = { REQUESTER: 'REQUESTER', AGENT: 'AGENT', ADMIN: 'ADMIN' } as const;
registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What a person is to the desk.',
  valuesConfig: {
    REQUESTER: { description: 'Asks for help.' },
    AGENT: { description: 'Gives help.' },
    ADMIN: { description: 'Configures the desk, and can do what agents can; closes no ticket of others.' },
  },
});

export const RequesterKindEnum = { CUSTOMER: 'CUSTOMER', CHANNEL: 'CHANNEL', CONSULTANT: 'CONSULTANT' } as const;
registerEnumType(RequesterKindEnum, {
  name: 'RequesterKind',
  description: 'For whom a requester asks.',
  valuesConfig: {
    CUSTOMER: { description: 'For the own organization.' },
    CHANNEL: { description: 'A partner that serves customers.' },
    CONSULTANT: { description: 'An accredited consultant.' },
  },
});

export const typeOfActor: Record<ActorFacts['kind'], string> = { USER: 'User', API_KEY: 'ApiKey', SYSTEM: 'SystemActor' };

@InterfaceType({
  description: 'Whoever acts: a person, a partner system with an API key, or the system itself.',
  resolveType: (value: { kind: ActorFacts['kind'] }) => typeOfActor[value.kind],
})
export abstract class Actor {
  @Field(() => ID, { description: 'Opaque, sortable by creation, never reused.' })
  id!: string;

  @Field(() => String, { description: 'The name to show.' })
  name!: string;
}

@ObjectType({ implements: [Actor, Node], description: 'A person in one desk.', simpleResolvers: true })
export class User extends Actor {
  @Field(() => Int, { description: 'Grows by one with each change.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'The address to sign in with. Null to others unless the viewer has people:read.' })
  email!: string | null;

  @Field(() => RoleEnum, { nullable: true, description: 'Null to others unless the viewer has people:read.' })
  role!: Role | null;

  @Field(() => RequesterKindEnum, { nullable: true, description: 'For whom a requester asks; null for the people of the desk.' })
  requesterKind!: RequesterKind | null;

  @Field(() => Organization, { nullable: true, description: 'Null for those who belong to none, or to one the viewer cannot see.' })
  organization!: Organization | null;

  @Field(() => Boolean, { description: 'Whether the person follows every ticket of the own organization, not only the own ones.' })
  followsOrganization!: boolean;

  @Field(() => Boolean, { description: 'False for those who have left: they cannot sign in.' })
  isActive!: boolean;

  @Field(() => DateTime, { description: 'When the person joined the desk.' })
  createdAt!: Date;
}

@ObjectType({ implements: [Actor, Node], description: "The desk's own clock, as which automatic steps are taken.", simpleResolvers: true })
export class SystemActor extends Actor {}

export const { Connection: UserConnection } = connectionOf('User', () => User, 'people');
