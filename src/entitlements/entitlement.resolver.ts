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
    description: "The entitlements of all organizations for viewers with people:read, of one's own organization for others; the oldest first.",
  })
  entitlements(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => PagingArgs) args: PagingArgs) {
    return readConnection(ctx, info, EntitlementShape, { args }, oldestFirst);
  }

  @Authorized('tenant:admin')
  @Mutation(() => CreateEntitlementPayload, { description: 'Gives an organization a right to support. Requires tenant:admin.' })
  createEntitlement(@Ctx() ctx: Context, @Arg('input', () => CreateEntitlementInput, { description: 'Which right.' }) input: CreateEntitlementInput) {
    return answer(ctx, 'createEntitlement', createEntitlement, input);
  }

  @Authorized('tenant:admin')
  @Mutation(() => ChangeEntitlementPayload, {
    description: 'Changes from when, up to when and under which policy an entitlement holds, for tickets opened from now on. Requires tenant:admin.',
  })
  changeEntitlement(@Ctx() ctx: Context, @Arg('input', () => ChangeEntitlementInput, { description: 'What changes.' }) input: ChangeEntitlementInput) {
    return answer(ctx, 'changeEntitlement', changeEntitlement, input);
  }
}

@Resolver(() => Organization)
export class OrganizationEntitlementsResolver {
  @FieldResolver(() => EntitlementConnection, { description: 'Its rights to support, the oldest first, those that have ended among them.' })
  entitlements(@Args(() => PagingArgs) _args: PagingArgs): never {
    return readByStatement();
  }
}
