import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Args, Authorized, FieldResolver, ID, Info, Query, Resolver } from 'type-graphql';
import { badArgument } from '../core/app-error.ts';
import type { Context } from '../core/context.ts';
import { PagingArgs } from '../core/graphql/connection.graphql.ts';
import { readByStatement } from '../core/graphql/read-by-statement.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { EmailAddress } from '../core/graphql/scalars.ts';
import { requireId } from '../core/ids.ts';
import { Organization } from '../organizations/organization.graphql.ts';
import { all } from '../reading/plan/compare.ts';
import { byRelevance, isFound, searchTerms } from '../reading/plan/found.ts';
import { orderAsked } from '../reading/plan/order-asked.ts';
import { readConnection, readOne } from '../reading/read.ts';
import type { Sql } from '../reading/shape/shape.ts';
import { User, UserConnection } from './actor.graphql.ts';
import { FindableUserShape } from './actor.shape.ts';
import { personFilterSql, personOrders, searchPeople } from './find-people.ts';
import { type UserOrder, UsersArgs } from './user-list.graphql.ts';

const byName: UserOrder[] = [{ field: 'NAME', direction: 'ASC' }];

@Resolver(() => User)
export class PeopleResolver {
  @Authorized()
  @Query(() => UserConnection, {
    description:
      'Returns people by name, or those whom a search finds. Viewers without `people:read` get themselves and, if they follow their organization, its people; an API key of an organization gets its people. Cost: one statement; a search takes one more that uses an index of parts of words.',
  })
  async users(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => UsersArgs) args: UsersArgs) {
    const terms = searchTerms(args.search);
    if (terms === null) return readConnection(ctx, info, FindableUserShape, { args }, orderAsked(args.orderBy, personOrders, byName), filtered);
    const ids = await searchPeople(ctx, terms, args.filter);
    const order = args.orderBy?.length ? orderAsked(args.orderBy, personOrders, byName) : byRelevance;
    return readConnection(ctx, info, FindableUserShape, { args, ids }, order, (row, given) => all([isFound(row, given), filtered(row, given)]));
  }

  @Authorized()
  @Query(() => User, {
    nullable: true,
    description: 'Returns one person by the id, the email address or the id in another system; null when there is none whom `users` would find.',
  })
  user(
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { nullable: true, description: 'The id of the person. Give exactly one of the three, otherwise the error is `BAD_USER_INPUT`.' })
    id?: string | null,
    @Arg('email', () => EmailAddress, { nullable: true, description: 'The email address, in upper or lower case.' }) email?: string | null,
    @Arg('externalId', () => String, { nullable: true, description: 'The id of the person in another system.' }) externalId?: string | null,
  ) {
    if ([id, email, externalId].filter((one) => one != null).length !== 1) throw badArgument(['id'], 'Give one of `id`, `email` and `externalId`.');
    const given = { uuid: id == null ? null : requireId(id, 'User'), email: email?.toLowerCase() ?? null, externalId: externalId ?? null };
    return readOne(ctx, info, FindableUserShape, given, (row, { uuid, email, externalId }) => {
      if (uuid) return sql`${row}.id = ${uuid}::uuid`;
      return email != null ? sql`${row}.email = ${email}::text` : sql`${row}.external_id = ${externalId}::text`;
    });
  }
}

@Resolver(() => Organization)
export class OrganizationUsersResolver {
  @FieldResolver(() => UserConnection, { description: 'The people of the organization, by name, as far as the viewer finds them in `users`.' })
  users(@Args(() => PagingArgs) _args: PagingArgs): never {
    return readByStatement();
  }
}

function filtered(row: Sql, { args }: { args: UsersArgs }): Sql | null {
  return personFilterSql(row, args.filter);
}
