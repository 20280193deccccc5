import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, FieldResolver, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { PagingArgs } from '../core/graphql/connection.graphql.ts';
import { readByStatement } from '../core/graphql/read-by-statement.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { Organization } from '../organizations/organization.graphql.ts';
import { readConnection } from '../reading/read.ts';
import { changeEntitlement } from './change-entitlement.ts';
import { createEntitlement } from './create-entitlement.ts';
import {
  ChangeEntitlementInput,
  ChangeEntitlementPayload,
  CreateEntitlementInput,
  CreateEntitlementPayload,
  EntitlementConnection,
} from './entitlement.graphql.ts';
import { EntitlementShape, entitlementOrder } from './entitlement.shape.ts';

const oldestFirst = { name: entitlementOrder.name, by: [{ order: entitlementOrder.by, direction: 'ASC' as const }] };

@Resolver()
export class EntitlementResolver {
  @Authorized()
  @Query(() => EntitlementConnection, {
    description: 'Returns the entitlements of all organizations, the oldest first. Viewers without `people:read` get those of their own organization.',
  })
  entitlements(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => PagingArgs) args: PagingArgs) {
    return readConnection(ctx, info, EntitlementShape, { args }, oldestFirst);
  }

  @Authorized('tenant:admin')
  @Mutation(() => CreateEntitlementPayload, {
    description:
      'Creates an entitlement of an organization. Requires `tenant:admin`. Refusals: `NOT_FOUND` (the organization or the policy), `ORGANIZATION_ARCHIVED`, `INVALID`.',
  })
  createEntitlement(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateEntitlementInput, { description: 'The details of the new entitlement.' }) input: CreateEntitlementInput,
  ) {
    return answer(ctx, 'createEntitlement', createEntitlement, input);
  }

  @Authorized('tenant:admin')
  @Mutation(() => ChangeEntitlementPayload, {
    description:
      'Changes the validity or the SLA policy of an entitlement, for tickets that are opened from now on. Requires `tenant:admin`. Refusals: `NOT_FOUND` (the entitlement or the policy), `CONFLICT`, `INVALID`.',
  })
  changeEntitlement(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangeEntitlementInput, { description: 'The entitlement and its new values.' }) input: ChangeEntitlementInput,
  ) {
    return answer(ctx, 'changeEntitlement', changeEntitlement, input);
  }
}

@Resolver(() => Organization)
export class OrganizationEntitlementsResolver {
  @FieldResolver(() => EntitlementConnection, { description: 'The entitlements of the organization, the oldest first, ended ones included.' })
  entitlements(@Args(() => PagingArgs) _args: PagingArgs): never {
    return readByStatement();
  }
}
