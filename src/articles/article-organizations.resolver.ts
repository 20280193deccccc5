import { Args, FieldResolver, Resolver } from 'type-graphql';
import { PagingArgs } from '../core/graphql/connection.graphql.ts';
import { readByStatement } from '../core/graphql/read-by-statement.ts';
import { OrganizationConnection } from '../organizations/organization.graphql.ts';
import { Article } from './article.graphql.ts';

@Resolver(() => Article)
export class ArticleOrganizationsResolver {
  @FieldResolver(() => OrganizationConnection, {
    description:
      'The organizations whose people can read the article, by name; none unless the audience is `ORGANIZATIONS`. Only those that the viewer can see are included.',
  })
  organizations(@Args(() => PagingArgs) _args: PagingArgs): never {
    return readByStatement();
  }
}
