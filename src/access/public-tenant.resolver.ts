import { Arg, Query, Resolver } from 'type-graphql';
import { CurrentRequest, type RequestContext } from '../core/graphql/request-context.ts';
import { PublicTenant } from './public-tenant.graphql.ts';
import { findPublicTenant } from './public-tenant.ts';

@Resolver()
export class PublicTenantResolver {
  @Query(() => PublicTenant, {
    nullable: true,
    description:
      'Returns what the page for signing in shows of a desk; null when there is none with this slug, or when it is suspended. It requires no credential. From one address it is answered 100 times within a minute; then the error is `RATE_LIMITED` with `retryAfterMs`.',
  })
  tenant(
    @CurrentRequest() context: RequestContext,
    @Arg('slug', () => String, { description: 'The slug of the desk, 3 to 40 lower-case letters, digits and hyphens; with any other text the answer is null.' })
    slug: string,
  ): Promise<PublicTenant | null> {
    return findPublicTenant(context, slug);
  }
}
