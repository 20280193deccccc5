import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../core/graphql/connection.graphql.ts';
import { DateTime, LocaleScalar } from '../core/graphql/scalars.ts';
import type { Locale } from '../core/refusal.ts';
import { Actor } from '../people/actor.graphql.ts';
import type { TextChange } from './version.shape.ts';

export const TextChangeKindEnum = { SAME: 'SAME', ADDED: 'ADDED', REMOVED: 'REMOVED' } as const;
registerEnumType(TextChangeKindEnum, {
  name: 'TextChangeKind',
  description: 'What became of a part of a text.',
  valuesConfig: {
    SAME: { description: 'Both texts have the part.' },
    ADDED: { description: 'Only the later text has the part.' },
    REMOVED: { description: 'Only the earlier text has the part.' },
  },
});

@ObjectType('TextChange', { description: 'A part of two texts that are compared: some whole lines.', simpleResolvers: true })
export class TextChangeType implements TextChange {
  @Field(() => TextChangeKindEnum, { description: 'What became of the part.' })
  kind!: TextChange['kind'];

  @Field(() => String, { description: 'The lines, with their line breaks.' })
  text!: string;
}

@ObjectType({ description: 'What an article said after a change of its text. Only those who see every article read it.', simpleResolvers: true })
export class ArticleVersion {
  @Field(() => Int, { description: 'The version that the article had after the change. Changes of something else than the text leave gaps.' })
  number!: number;

  @Field(() => LocaleScalar, { description: 'The language of the text.' })
  locale!: Locale;

  @Field(() => String, { description: 'The title of the article then.' })
  title!: string;

  @Field(() => String, { description: 'The text of the article then, in Markdown.' })
  body!: string;

  @Field(() => Actor, { description: 'The person or API key that wrote it.' })
  editor!: Actor;

  @Field(() => DateTime, { description: 'When it was written.' })
  writtenAt!: Date;

  @Field(() => Int, { nullable: true, description: 'The number of the version that was restored by it; null for any other change.' })
  restoredFrom!: number | null;
}

export const { Connection: ArticleVersionConnection } = connectionOf('ArticleVersion', () => ArticleVersion, 'versions');
