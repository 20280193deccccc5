import { Arg, Field, ObjectType, registerEnumType } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { Ctx } from '../../core/graphql/request-context.ts';
import { LocaleScalar } from '../../core/graphql/scalars.ts';
import { type Labels, labelIn } from '../../core/labels.ts';

/** An item of the configuration document, which has neither a row nor an id. */
@ObjectType()
export abstract class LabeledItem {
  @Field(() => String, { description: 'Its stable name for programs, unique among its like.' })
  key!: string;

  labels!: Labels;

  @Field(() => String, { description: "What the desk calls it, in the given language, else in the viewer's, else in the desk's." })
  label(
    @Ctx() { locale, tenant }: Context,
    @Arg('locale', () => LocaleScalar, { nullable: true, description: 'es, en or pt, with or without a region.' }) wanted?: string,
  ): string {
    return labelIn(this.labels, wanted, locale, tenant.locale);
  }
}

export const CustomFieldTypeEnum = { TEXT: 'TEXT', NUMBER: 'NUMBER', BOOLEAN: 'BOOLEAN', DATE: 'DATE', CHOICE: 'CHOICE' } as const;
registerEnumType(CustomFieldTypeEnum, {
  name: 'CustomFieldType',
  description: "What a field of the desk's own holds.",
  valuesConfig: {
    TEXT: { description: 'A text, of 5,000 characters at most.' },
    NUMBER: { description: 'A number.' },
    BOOLEAN: { description: 'Yes or no.' },
    DATE: { description: 'A date, such as 2026-12-25.' },
    CHOICE: { description: 'The key of one of its options.' },
  },
});

export const FieldAudienceEnum = { EVERYONE: 'EVERYONE', AGENTS: 'AGENTS' } as const;
registerEnumType(FieldAudienceEnum, {
  name: 'FieldAudience',
  description: "Who sees and sets a field of the desk's own.",
  valuesConfig: { EVERYONE: { description: 'Requesters too.' }, AGENTS: { description: "The desk's people only." } },
});

@ObjectType({ description: 'One of the values a choice has.' })
export class CustomFieldOption extends LabeledItem {}

@ObjectType({ description: "A field of tickets of the desk's own." })
export class CustomField extends LabeledItem {
  @Field(() => CustomFieldTypeEnum, { description: 'What it holds.' })
  type!: keyof typeof CustomFieldTypeEnum;

  @Field(() => Boolean, { description: 'Whether no ticket is opened without it; of fields for agents only this is not asked.' })
  required!: boolean;

  @Field(() => FieldAudienceEnum, { description: 'Who sees and sets it.' })
  audience!: keyof typeof FieldAudienceEnum;

  @Field(() => [CustomFieldOption], { description: 'The values of a choice, in their order; empty for all other types.' })
  options!: CustomFieldOption[];
}

@ObjectType({ description: 'A question of the intake checklist, answered with yes or no.' })
export class ChecklistItem extends LabeledItem {}
