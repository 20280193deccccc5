import { Arg, Args, Authorized, FieldResolver, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { PagingArgs } from '../core/graphql/connection.graphql.ts';
import { readByStatement } from '../core/graphql/read-by-statement.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { Article } from './article.graphql.ts';
import { RestoreArticleVersionInput, RestoreArticleVersionPayload } from './article.inputs.graphql.ts';
import { restoreArticleVersion } from './restore-article-version.ts';
import { ArticleVersion, ArticleVersionConnection, TextChangeType } from './version.graphql.ts';

@Resolver(() => Article)
export class ArticleVersionsResolver {
  @FieldResolver(() => ArticleVersionConnection, {
    description: 'What the article said after each change of its text, the newest first; none for readers who do not read every article.',
  })
  versions(@Args(() => PagingArgs) _args: PagingArgs): never {
    return readByStatement();
  }
}

@Resolver(() => ArticleVersion)
export class TextChangesResolver {
  @FieldResolver(() => [TextChangeType], {
    description:
      'How the text differs from that of another version, by lines, in the order of the texts. Texts that differ in more than 1,000 lines are compared as wholes.',
  })
  textChanges(
    @Arg('since', () => Int, {
      nullable: true,
      description:
        'The number of the other version; the version before in the same language when null or left out. An empty text stands for one that there is not.',
    })
    _since?: number | null,
  ): never {
    return readByStatement();
  }
}

@Resolver()
export class VersionMutations {
  @Authorized('article:write')
  @Mutation(() => RestoreArticleVersionPayload, {
    description:
      'Gives an article the title and the text that it had in an earlier version, as a new version. One that is published, or is going to be at a time, is changed only by those who may publish it, otherwise `NOT_ALLOWED`. Requires `article:write`. Refusals: `NOT_FOUND` (the article or the version), `NOT_ALLOWED`, `CONFLICT`, `INVALID`.',
  })
  restoreArticleVersion(
    @Ctx() ctx: Context,
    @Arg('input', () => RestoreArticleVersionInput, { description: 'The article and the version to restore.' }) input: RestoreArticleVersionInput,
  ) {
    return answer(ctx, 'restoreArticleVersion', restoreArticleVersion, input);
  }
}
