import type { GraphQLResolveInfo } from 'graphql';
import { Authorized, FieldResolver, Info, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { readByStatement } from '../core/graphql/read-by-statement.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { Organization } from '../organizations/organization.graphql.ts';
import { readItems } from '../reading/read.ts';
import { SlaPolicy } from './policy.graphql.ts';
import { SlaPolicyShape } from './policy.shape.ts';
import { SlaTarget } from './sla-target.graphql.ts';
import './sla-target.shape.ts';

@Resolver(() => SlaPolicy)
export class SlaPolicyResolver {
  @Authorized()
  @Query(() => [SlaPolicy], {
    description:
      'Returns the SLA policies of the desk, in order of rank. The first applies to everybody, the others to tickets whose entitlement or organization names them.',
  })
  slaPolicies(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return readItems(ctx, info, SlaPolicyShape);
  }

  @FieldResolver(() => Int, {
    description:
      'The version of the policy, which grows by one with each change of its targets. Running clocks keep their targets unless an admin decides otherwise.',
  })
  version(): never {
    return readByStatement();
  }

  @FieldResolver(() => [SlaTarget], { description: 'The targets of the policy, in order. Tickets that match none get the target times of their severity.' })
  targets(): never {
    return readByStatement();
  }
}

@Resolver(() => Organization)
export class OrganizationPolicyResolver {
  @FieldResolver(() => SlaPolicy, {
    nullable: true,
    description: 'The SLA policy of tickets of the organization whose entitlement names none; null when they go by the first policy of the desk.',
  })
  policy(): never {
    return readByStatement();
  }
}
