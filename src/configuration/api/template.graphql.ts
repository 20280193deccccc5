import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../../core/graphql/node.graphql.ts';
import { LocaleScalar } from '../../core/graphql/scalars.ts';
import { ConfigurationFault } from './configuration-fault.graphql.ts';

const html = 'The HTML body, a template too; null where it is made from `body`.';

@ObjectType({ description: 'The words of a template in another language than that of the desk.', simpleResolvers: true })
export class TemplateTranslation {
  @Field(() => LocaleScalar, { description: 'The language: `es`, `en` or `pt`.' })
  locale!: string;

  @Field(() => String, { description: 'The subject of the message.' })
  subject!: string;

  @Field(() => String, { description: 'The body of the message, as Markdown.' })
  body!: string;

  @Field(() => String, { nullable: true, description: html })
  html!: string | null;
}

@ObjectType({
  implements: Node,
  description:
    'The text of a message that the desk sends: a Liquid template, whose variables `docs/mail-templates.md` lists. With the key of a built-in mail it takes its place. Requires `ticket:read_all`.',
  simpleResolvers: true,
})
export class Template extends Node {
  @Field(() => String, { description: 'The stable name for programs, unique within the desk.' })
  key!: string;

  @Field(() => Int, { description: 'The position among the templates, from 0.' })
  rank!: number;

  @Field(() => String, { description: 'The subject of the message, in the language of the desk.' })
  subject!: string;

  @Field(() => String, { description: 'The body of the message, as Markdown, in the language of the desk.' })
  body!: string;

  @Field(() => String, { nullable: true, description: html })
  html!: string | null;

  @Field(() => [TemplateTranslation], { description: 'The same in other languages; people whose language is none of them get that of the desk.' })
  translations!: TemplateTranslation[];
}

@ObjectType({ description: 'What a mail would look like, with made-up values.', simpleResolvers: true })
export class MailTemplatePreview {
  @Field(() => String, { nullable: true, description: 'The subject; null where there are faults.' })
  subject!: string | null;

  @Field(() => String, { nullable: true, description: 'The plain text; null where there are faults.' })
  text!: string | null;

  @Field(() => String, { nullable: true, description: 'The HTML, without whatever is loaded or runs; null where there are faults.' })
  html!: string | null;

  @Field(() => [ConfigurationFault], { description: 'What keeps the template from being saved, with paths such as `body`; none where it can be.' })
  faults!: ConfigurationFault[];
}
