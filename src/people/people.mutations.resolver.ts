import { Arg, Authorized, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { changeRole } from './change-role.ts';
import { createUser } from './create-user.ts';
import { deactivateUser, reactivateUser } from './deactivate-user.ts';
import { moveToOrganization } from './move-to-organization.ts';
import {
  ChangeRoleInput,
  ChangeRolePayload,
  CreateUserInput,
  CreateUserPayload,
  DeactivateUserInput,
  DeactivateUserPayload,
  MoveToOrganizationInput,
  MoveToOrganizationPayload,
  ReactivateUserInput,
  ReactivateUserPayload,
} from './people.graphql.ts';

@Resolver()
export class PeopleMutations {
  @Authorized('tenant:admin')
  @Mutation(() => CreateUserPayload, {
    description:
      'Adds a person to the desk. Requires `tenant:admin`. Refusals: `ALREADY_EXISTS` (another person has the address), `NOT_FOUND` (the role or the organization), `ORGANIZATION_ARCHIVED`, `NOT_ALLOWED` (the role has permissions that the caller may not give), `INVALID`.',
  })
  createUser(@Ctx() ctx: Context, @Arg('input', () => CreateUserInput, { description: 'The details of the new person.' }) input: CreateUserInput) {
    return answer(ctx, 'createUser', createUser, input);
  }

  @Authorized('tenant:admin')
  @Mutation(() => ChangeRolePayload, {
    description:
      'Gives a person another role, within a second also on open sockets. Open tickets of somebody who is no agent any more, or does not see their queue any more, go back to their queues. Requires `tenant:admin`. Refusals: `NOT_FOUND` (the role or the person), `NOT_ALLOWED` (the role has permissions that the caller may not give), `LAST_ADMIN`, `CONFLICT`, `INVALID`.',
  })
  changeRole(@Ctx() ctx: Context, @Arg('input', () => ChangeRoleInput, { description: 'The person and the new role.' }) input: ChangeRoleInput) {
    return answer(ctx, 'changeRole', changeRole, input);
  }

  @Authorized('tenant:admin')
  @Mutation(() => MoveToOrganizationPayload, {
    description:
      'Moves a person to another organization, or to none. Tickets stay with the organization they were opened for. Requires `tenant:admin`. Refusals: `NOT_FOUND` (the person or the organization), `ORGANIZATION_ARCHIVED`, `CONFLICT`, `INVALID`.',
  })
  moveToOrganization(
    @Ctx() ctx: Context,
    @Arg('input', () => MoveToOrganizationInput, { description: 'The person and the new organization.' }) input: MoveToOrganizationInput,
  ) {
    return answer(ctx, 'moveToOrganization', moveToOrganization, input);
  }

  @Authorized('tenant:admin')
  @Mutation(() => DeactivateUserPayload, {
    description:
      'Deactivates a person who leaves: within a second they cannot do anything, and the tickets assigned to them go back to their queues, one event each. What they created stays theirs to close, until `handOverTicket` gives it to somebody else. Requires `tenant:admin`. Refusals: `NOT_FOUND`, `LAST_ADMIN`, `CONFLICT`, `INVALID`.',
  })
  deactivateUser(@Ctx() ctx: Context, @Arg('input', () => DeactivateUserInput, { description: 'The person who leaves the desk.' }) input: DeactivateUserInput) {
    return answer(ctx, 'deactivateUser', deactivateUser, input);
  }

  @Authorized('tenant:admin')
  @Mutation(() => ReactivateUserPayload, {
    description:
      'Lets a deactivated person sign in again, with the same role, organization and password. Requires `tenant:admin`. Refusals: `NOT_FOUND`, `USER_MERGED`, `USER_WAITING` (`approveUser` lets them in), `CONFLICT`, `INVALID`.',
  })
  reactivateUser(@Ctx() ctx: Context, @Arg('input', () => ReactivateUserInput, { description: 'The person who comes back.' }) input: ReactivateUserInput) {
    return answer(ctx, 'reactivateUser', reactivateUser, input);
  }
}
