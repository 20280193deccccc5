import { ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Attachment } from '../attachments/attachment.graphql.ts';
import { Category } from '../classification/category.graphql.ts';
import { EntitlementTypeEnum } from '../classification/classification.graphql.ts';
import { connectionOf, ForwardArgs } from '../core/graphql/connection.graphql.ts';
import { htmlDescription } from '../core/graphql/html-description.ts';
import { Node } from '../core/graphql/node.graphql.ts';
import { DateTime } from '../core/graphql/scalars.ts';
import type { Heading } from '../core/markdown.ts';
import type { EntitlementType } from '../entitlements/entitlement.ts';
import { Actor } from '../people/actor.graphql.ts';
import type { ArticleAudience, ArticleState } from './article.ts';

export const ArticleStateEnum = { DRAFT: 'DRAFT', IN_REVIEW: 'IN_REVIEW', PUBLISHED: 'PUBLISHED', ARCHIVED: 'ARCHIVED' } as const;
registerEnumType(ArticleStateEnum, {
  name: 'ArticleState',
  description: 'The state of an article.',
  valuesConfig: {
    DRAFT: { description: 'The article is being written.' },
    IN_REVIEW: { description: 'The article is written, and waits for somebody who publishes it, or for the time at which it is published.' },
    PUBLISHED: { description: 'The article is published for its audience.' },
    ARCHIVED: { description: 'The article is no longer shown to its readers.' },
  },
});

export const ArticleAudienceEnum = {
  PUBLIC: 'PUBLIC',
  REQUESTERS: 'REQUESTERS',
  ORGANIZATIONS: 'ORGANIZATIONS',
  ENTITLEMENTS: 'ENTITLEMENTS',
  AGENTS: 'AGENTS',
} as const;
registerEnumType(ArticleAudienceEnum, {
  name: 'ArticleAudience',
  description: 'Who can read a published article.',
  valuesConfig: {
    PUBLIC: { description: 'Everybody can read it, also visitors of a portal who have no account.' },
    REQUESTERS: { description: 'Everybody in the desk can read it.' },
    ORGANIZATIONS: { description: 'Agents and the people of some organizations can read it.' },
    ENTITLEMENTS: { description: 'Agents can read it, and the people of organizations that an entitlement of some types covers now.' },
    AGENTS: { description: 'Only agents can read it.' },
  },
});

@ObjectType({ description: 'A heading in the text of an article.', simpleResolvers: true })
export class ArticleHeading implements Heading {
  @Field(() => Int, { description: 'Its level, from 1 to 6.' })
  level!: number;

  @Field(() => String, { description: 'Its words, without markup.' })
  text!: string;
}

@ObjectType({
  implements: Node,
  description: 'An article of the knowledge base. Requesters read the published articles that are for them. Requires `article:read`.',
  simpleResolvers: true,
})
export class Article extends Node {
  @Field(() => Int, { description: 'The version of the article, which grows by one with each change.' })
  version!: number;

  @Field(() => String, { description: 'The title of the article, at most 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'The text of the article in Markdown (CommonMark), as it was written.' })
  body!: string;

  @Field(() => String, {
    description: `The text of the article ${htmlDescription}`,
  })
  bodyHtml!: string;

  @Field(() => [ArticleHeading], {
    description:
      'The headings of the text, which are a table of its contents, in the order in which `bodyHtml` has them as `h1` to `h6`; empty where that shows the text as it is.',
  })
  headings!: Heading[];

  @Field(() => ArticleStateEnum, { description: 'The state of the article.' })
  state!: ArticleState;

  @Field(() => ArticleAudienceEnum, { description: 'Who can read the article once it is published.' })
  audience!: ArticleAudience;

  @Field(() => [EntitlementTypeEnum], {
    nullable: true,
    description:
      'The types of entitlement of which an organization needs one for its people to read the article; empty for another audience. Null for readers who do not read every article.',
  })
  entitlementTypes!: EntitlementType[] | null;

  @Field(() => Category, { nullable: true, description: 'The category of the article; null when it has none.' })
  category!: Category | null;

  @Field(() => Actor, { description: 'The person or API key that created the article.' })
  author!: Actor;

  @Field(() => DateTime, { description: 'When the article was created.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When the article last changed.' })
  updatedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the article was last published; null when it never was.' })
  publishedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the article is going to be published; null when no time is set, and for readers who do not read every article.',
  })
  publishAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the article is going to be archived; null when it never is, and for readers who do not read every article.',
  })
  expiresAt!: Date | null;

  @Field(() => [Attachment], { description: 'The files of the article, at most 20, in the order in which their uploads were begun.' })
  attachments!: Attachment[];
}

export const { Connection: ArticleConnection } = connectionOf('Article', () => Article, 'articles');

@InputType({ description: 'Selects articles among those that the viewer can read. All parts that are given must match; null is refused.' })
export class ArticleFilter {
  @Field(() => [ArticleStateEnum], { nullable: true, description: 'Matches articles in one of these states.' })
  state?: ArticleState[];

  @Field(() => [ArticleAudienceEnum], { nullable: true, description: 'Matches articles for one of these audiences.' })
  audience?: ArticleAudience[];

  @Field(() => [String], { nullable: true, description: 'Matches articles in the categories with these keys, and in all that are part of them.' })
  category?: string[];
}

@ArgsType()
export class ArticlesArgs extends ForwardArgs {
  @Field(() => ArticleFilter, { nullable: true, description: 'Which articles to return; every article that the viewer can read when null or left out.' })
  filter?: ArticleFilter;

  @Field(() => String, {
    nullable: true,
    description:
      "The words to search for, at most 200 characters; every word must occur, and no sign is an operator. Word stems of the desk's language count, accents do not, and exact words come first; the parts of a code such as ORA-00942 are words too. If no article has all the words, those are returned in which at least half of them, or words like them or that contain them, occur. At most 100 articles are returned, the best match first. A text that shows nothing, such as an empty one, lists every article, as if it were left out.",
  })
  search?: string;
}
