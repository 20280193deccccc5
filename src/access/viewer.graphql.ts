import { Field, ObjectType } from 'type-graphql';
import { Node } from '../core/graphql/node.graphql.ts';
import { Actor, User } from '../people/actor.graphql.ts';
import { Tenant } from '../tenants/tenant.graphql.ts';
import { SecondFactor } from './second-factor/second-factor.graphql.ts';

@ObjectType({
  implements: Node,
  description:
    'The person or API key that sends this request. Its id is the same in every session of theirs, and `node` gives it to nobody else; it is none of a `User` or an `ApiKey`, which `actor` has.',
  simpleResolvers: true,
})
export class Viewer extends Node {
  @Field(() => Tenant, { description: 'The desk to which the request is made.' })
  tenant!: Tenant;

  @Field(() => [String], { description: 'The permissions of the viewer, in the form `noun:verb`; none in a session that awaits its second factor.' })
  permissions!: string[];

  @Field(() => Actor, { description: 'The viewer as an actor: a person or an API key.' })
  actor!: Actor;

  @Field(() => User, { nullable: true, description: 'The viewer as a person; null for an API key.' })
  user!: User | null;

  @Field(() => SecondFactor, { description: 'The second factor of the viewer when they sign in with a password.' })
  secondFactor!: SecondFactor;
}
