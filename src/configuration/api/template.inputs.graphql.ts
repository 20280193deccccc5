import { ArrayMaxSize, ArrayUnique, IsOptional, Length } from 'class-validator';
import { ArgsType, Field, InputType } from 'type-graphql';
import { LocaleScalar } from '../../core/graphql/scalars.ts';
import { Body, Identifier, Line } from '../../core/graphql/texts.ts';
import { KeyedInput } from './base.inputs.graphql.ts';

const html =
  'The HTML body, a Liquid template that escapes what it names, and names the message as its author formatted it by `{{ message_html | raw }}`; 1 to 50,000 characters. What is loaded, runs or is filled in is left out of the mail. Null for HTML made from `body`.';

@InputType({ description: 'The words of a template in another language than that of the desk.' })
export class TemplateTranslationInput {
  @Field(() => LocaleScalar, { description: 'The language: `es`, `en` or `pt`.' })
  locale!: string;

  @Field(() => String, { description: 'The subject; 1 to 200 characters.' })
  @Line(200)
  subject!: string;

  @Field(() => String, { description: 'The body, as Markdown; 1 to 50,000 characters.' })
  @Body(50_000)
  body!: string;

  @Field(() => String, { nullable: true, description: html })
  @IsOptional()
  @Body(50_000)
  html?: string | null;
}

@InputType({
  description:
    'The text of a message that the desk sends: Liquid, with the variables that the desk’s mails have. A name, a filter or a tag that does not exist is refused with `INVALID_CONFIGURATION`; `mailTemplatePreview` shows it beforehand. With the key of a built-in mail, such as `ticket_replied`, it takes its place.',
})
export class SaveTemplateInput extends KeyedInput {
  @Field(() => String, { nullable: true, description: 'The subject, in the language of the desk; 1 to 200 characters. A new template needs it.' })
  @IsOptional()
  @Line(200)
  subject?: string | null;

  @Field(() => String, { nullable: true, description: 'The body, as Markdown, in the language of the desk; 1 to 50,000 characters. A new template needs it.' })
  @IsOptional()
  @Body(50_000)
  body?: string | null;

  @Field(() => String, { nullable: true, description: html })
  @IsOptional()
  @Body(50_000)
  html?: string | null;

  @Field(() => [TemplateTranslationInput], { nullable: true, description: 'The same in other languages, all of them, each once; null for none.' })
  @IsOptional()
  @ArrayMaxSize(3)
  @ArrayUnique(({ locale }: TemplateTranslationInput) => locale)
  translations?: TemplateTranslationInput[] | null;
}

const asInForce = 'that of the template in force when null or left out';

@ArgsType()
export class MailTemplatePreviewArgs {
  @Field(() => String, { description: 'The key of the mail, such as `ticket_replied`, or of a template of the desk, which need not exist yet.' })
  @Length(1, 63)
  @Identifier()
  key!: string;

  @Field(() => LocaleScalar, { nullable: true, description: 'The language: `es`, `en` or `pt`; otherwise, also when null or left out, that of the desk.' })
  locale?: string | null;

  @Field(() => String, { nullable: true, description: `The subject; ${asInForce}.` })
  @IsOptional()
  @Line(200)
  subject?: string | null;

  @Field(() => String, { nullable: true, description: `The body; ${asInForce}.` })
  @IsOptional()
  @Body(50_000)
  body?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The HTML body; made from the body when null or left out, or that of the template in force where no body is given.',
  })
  @IsOptional()
  @Body(50_000)
  html?: string | null;
}
