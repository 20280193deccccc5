import { Field, InputType } from 'type-graphql';
import { EntitlementTypeEnum, TicketNatureEnum } from '../../classification/classification.graphql.ts';
import { ItemInput } from '../api/base.inputs.graphql.ts';
import { FieldAudienceEnum } from '../api/labeled-item.graphql.ts';

const help = (locale: string) => ({ nullable: true, description: `The text in ${locale}, as Markdown; 1 to 2,000 characters.` });

@InputType({ description: 'A help text in each language; at least one language is needed.' })
export class HelpInput {
  @Field(() => String, help('Spanish'))
  es?: string | null;

  @Field(() => String, help('English'))
  en?: string | null;

  @Field(() => String, help('Portuguese'))
  pt?: string | null;
}

@InputType({ description: 'What another field of the same form must say.' })
export class FormConditionInput {
  @Field(() => String, { description: 'The key of a field of the type `CHOICE` or `BOOLEAN`, which stands before in the form.' })
  field!: string;

  @Field(() => [String], { description: 'Its values, any of which meets the condition: keys of options, or `true` and `false`; 1 to 50.' })
  is!: string[];
}

@InputType({ description: 'A field of the form of a request type.' })
export class FormFieldInput {
  @Field(() => String, { description: 'The key of a custom field of the desk, which a form has once.' })
  field!: string;

  @Field(() => HelpInput, { nullable: true, description: 'What helps to fill it in; null for nothing.' })
  help?: HelpInput | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it must have a value wherever it is shown; false when null or left out.' })
  required?: boolean | null;

  @Field(() => FormConditionInput, { nullable: true, description: 'It is shown only where this is met; always when null or left out.' })
  shownWhen?: FormConditionInput | null;

  @Field(() => FormConditionInput, { nullable: true, description: 'It must also have a value where this is met; null for no such condition.' })
  requiredWhen?: FormConditionInput | null;
}

type Nature = 'INCIDENT' | 'REQUEST' | 'CHANGE';

@InputType({ description: 'The request type to add or change.' })
export class SaveRequestTypeInput extends ItemInput {
  @Field(() => HelpInput, { nullable: true, description: 'What one gets by it; null for nothing.' })
  help?: HelpInput | null;

  @Field(() => FieldAudienceEnum, { nullable: true, description: 'Who is offered it; `EVERYONE` for a new one when left out.' })
  audience?: keyof typeof FieldAudienceEnum | null;

  @Field(() => [EntitlementTypeEnum], {
    nullable: true,
    description: 'Requesters are offered it whose organization has a valid entitlement of one of these types; null or an empty list for all.',
  })
  entitlementTypes?: (keyof typeof EntitlementTypeEnum)[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether an entitlement must cover its tickets; false for a new one when left out.' })
  needsEntitlement?: boolean | null;

  @Field(() => TicketNatureEnum, { nullable: true, description: 'The nature of its tickets, but for `ALERT`; `REQUEST` for a new one when left out.' })
  nature?: Nature | null;

  @Field(() => String, { nullable: true, description: 'The key of the queue of its tickets; null for the usual one.' })
  queue?: string | null;

  @Field(() => String, { nullable: true, description: 'The key of the category of its tickets; null for none.' })
  category?: string | null;

  @Field(() => String, { nullable: true, description: 'The key of the severity of its tickets; null for the least severe one.' })
  severity?: string | null;

  @Field(() => [FormFieldInput], { nullable: true, description: 'All fields of the form, in order; at most 100. Null for none.' })
  fields?: FormFieldInput[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'The keys of the items of the checklist that must be confirmed, in order; at most 100. Null for none.',
  })
  checklist?: string[] | null;
}
