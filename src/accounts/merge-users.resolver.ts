import { Arg, Authorized, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { ChangeInput } from '../core/graphql/payload.graphql.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { UserPayload } from '../people/user-payload.graphql.ts';
import { mergeUsers } from './merge-users.ts';

@InputType({ description: 'The person who appears twice.' })
export class MergeUsersInput extends ChangeInput {
  @Field(() => ID, {
    description: 'The person who is left out from then on; `expectedVersion` is the version of this one. Refused with `NOT_FOUND` when there is none.',
  })
  userId!: string;

  @Field(() => ID, { description: 'The active person who goes on for both. Refused with `NOT_FOUND` when there is none.' })
  intoUserId!: string;
}

@ObjectType({ description: 'The person who goes on for both, or the reasons why nothing was changed.', simpleResolvers: true })
export class MergeUsersPayload extends UserPayload {}

@Resolver()
export class MergeUsersMutations {
  @Authorized('tenant:admin')
  @Mutation(() => MergeUsersPayload, {
    description:
      'Merges a person who appears twice into the other appearance. The duplicate is deactivated and names the other in `mergedInto`; its places in queues and the API keys that were issued for it go over, and its external id where the other has none. Within seconds its open tickets go over too, one event each: as requester, assignee and watcher. Its messages show the other as their author. What it created stays its own to close, until `handOverTicket` gives it to somebody. Its address and password open nothing any more. It cannot be undone. Requires `tenant:admin`. Refusals: `NOT_FOUND`, `CONFLICT`, `USER_MERGED` (one of them was merged before), `USER_INACTIVE` (the other), `NOT_ALLOWED` (both are one, the caller is one of them or an API key of one of them, one of them has permissions that the caller may not give, or the duplicate has a password and the other has none), `ORGANIZATIONS_DIFFER` (the duplicate has an organization, and the other is not of it), `NOT_AN_AGENT` (the duplicate works on tickets, and the other does not), `LAST_ADMIN`, `INVALID_CONFIGURATION`, `INVALID`.',
  })
  mergeUsers(@Ctx() ctx: Context, @Arg('input', () => MergeUsersInput, { description: 'The duplicate, and the person who goes on.' }) input: MergeUsersInput) {
    return answer(ctx, 'mergeUsers', mergeUsers, input);
  }
}
