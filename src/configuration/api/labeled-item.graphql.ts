import { Arg, Field, ObjectType, registerEnumType } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { Ctx } from '../../core/graphql/request-context.ts';
import { LocaleScalar } from '../../core/graphql/scalars.ts';
import { type Labels, labelIn } from '../../core/labels.ts';

/** An item of the configuration document, which has neither a row nor an id. */
@ObjectType()
export abstract class LabeledItem {
  @Field(() => String, { description: 'The stable name for programs, unique within its list.' })
  key!: string;

  labels!: Labels;

  @Field(() => String, { description: "The label that people read, in the language that is asked for, otherwise in the viewer's, otherwise in the desk's." })
  label(
    @Ctx() { locale, tenant }: Context,
    @Arg('locale', () => LocaleScalar, { nullable: true, description: 'The language of the label: `es`, `en` or `pt`, with or without a region.' })
    wanted?: string,
  ): string {
    return labelIn(this.labels, wanted, locale, tenant.locale);
  }
}

export const CustomFieldTypeEnum = { TEXT: 'TEXT', NUMBER: 'NUMBER', BOOLEAN: 'BOOLEAN', DATE: 'DATE', CHOICE: 'CHOICE', SECRET: 'SECRET' } as const;
registerEnumType(CustomFieldTypeEnum, {
  name: 'CustomFieldType',
  description: 'The type of the values of a custom field.',
  valuesConfig: {
    TEXT: { description: 'A text of at most 5,000 characters; one that shows nothing clears the field.' },
    NUMBER: { description: 'A number, with or without decimals.' },
    BOOLEAN: { description: 'A boolean: true or false.' },
    DATE: { description: 'A date, such as 2026-12-25.' },
    CHOICE: { description: 'The key of one of the options.' },
    SECRET: {
      description:
        'A text of at most 5,000 characters that is kept encrypted. The value of the field is the id of the `Secret`; `revealSecret` gives the text, and a new text replaces it.',
    },
  },
});

export const FieldAudienceEnum = { EVERYONE: 'EVERYONE', AGENTS: 'AGENTS' } as const;
registerEnumType(FieldAudienceEnum, {
  name: 'FieldAudience',
  description: 'Who can see and set a custom field.',
  valuesConfig: { EVERYONE: { description: 'Everybody who sees the ticket, requesters included.' }, AGENTS: { description: 'Only agents and admins.' } },
});

@ObjectType({ description: 'An option of a custom field of the type `CHOICE`.' })
export class CustomFieldOption extends LabeledItem {}

@ObjectType({ description: 'A custom field that the desk has added to its tickets.' })
export class CustomField extends LabeledItem {
  @Field(() => CustomFieldTypeEnum, { description: 'The type of the values.' })
  type!: keyof typeof CustomFieldTypeEnum;

  @Field(() => Boolean, { description: 'Whether a ticket can only be opened with a value for the field. It has no effect on fields for agents only.' })
  required!: boolean;

  @Field(() => FieldAudienceEnum, { description: 'Who can see and set the field.' })
  audience!: keyof typeof FieldAudienceEnum;

  @Field(() => [CustomFieldOption], { description: 'The options of a field of the type `CHOICE`, in order; empty for other types.' })
  options!: CustomFieldOption[];

  @Field(() => [String], { description: 'What a line of a mail begins with that says the value, before a colon; empty where mails do not say it.' })
  mailLabels!: string[];
}

@ObjectType({ description: 'An item of the intake checklist, which is answered with yes or no.' })
export class ChecklistItem extends LabeledItem {}
