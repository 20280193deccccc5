import { Arg, Field, Int, ObjectType } from 'type-graphql';
import { Category } from '../../classification/category.graphql.ts';
import { EntitlementTypeEnum, TicketNatureEnum } from '../../classification/classification.graphql.ts';
import type { TicketNature } from '../../classification/classification.ts';
import { connectionOf } from '../../core/graphql/connection.graphql.ts';
import { LabeledNode } from '../../core/graphql/labeled-node.graphql.ts';
import { Node } from '../../core/graphql/node.graphql.ts';
import { readByStatement } from '../../core/graphql/read-by-statement.ts';
import { LocaleScalar } from '../../core/graphql/scalars.ts';
import { Queue } from '../../queues/queue.graphql.ts';
import { Severity } from '../../sla/severity.graphql.ts';
import { ChecklistItem, CustomFieldOption, CustomFieldTypeEnum, FieldAudienceEnum, LabeledItem } from '../api/labeled-item.graphql.ts';

@ObjectType({ description: 'What another field of the same form must say.' })
export class FormCondition {
  @Field(() => String, { description: 'The key of the other field, which stands before this one.' })
  field!: string;

  @Field(() => [String], { description: 'Its values, any of which meets the condition: keys of options, or `true` and `false`.' })
  values!: string[];
}

@ObjectType({ description: 'A field of the form of a request type: a custom field of the desk, with what the form says about it.' })
export class FormField extends LabeledItem {
  @Field(() => CustomFieldTypeEnum, { description: 'The type of the values.' })
  type!: keyof typeof CustomFieldTypeEnum;

  @Field(() => [CustomFieldOption], { description: 'The options of a field of the type `CHOICE`, in order; empty for other types.' })
  options!: CustomFieldOption[];

  @Field(() => String, { nullable: true, description: `What helps to fill it in, as Markdown, in the languages that a label is; null when there is none.` })
  help(
    @Arg('locale', () => LocaleScalar, { nullable: true, description: 'The language: `es`, `en` or `pt`, with or without a region.' })
    _locale?: string,
  ): string | null {
    return readByStatement();
  }

  @Field(() => Boolean, { description: 'Whether it must have a value wherever it is shown.' })
  required!: boolean;

  @Field(() => FormCondition, {
    nullable: true,
    description: 'The field is shown only where this is met, and refused elsewhere; null for one that is always shown.',
  })
  shownWhen!: FormCondition | null;

  @Field(() => FormCondition, { nullable: true, description: 'It must also have a value where this is met; null for no such condition.' })
  requiredWhen!: FormCondition | null;
}

@ObjectType({
  implements: Node,
  description: 'What people can ask the desk for, with the form that its tickets are opened by.',
  simpleResolvers: true,
})
export class RequestType extends LabeledNode {
  @Field(() => String, { description: 'The stable name for programs, unique within the desk, which `openTicket` takes.' })
  key!: string;

  @Field(() => Int, { description: 'The position in the catalogue, from 0.' })
  rank!: number;

  @Field(() => String, { nullable: true, description: `What one gets by it, as Markdown, in the languages that a label is; null when there is none.` })
  help(
    @Arg('locale', () => LocaleScalar, { nullable: true, description: 'The language: `es`, `en` or `pt`, with or without a region.' })
    _locale?: string,
  ): string | null {
    return readByStatement();
  }

  @Field(() => FieldAudienceEnum, { description: 'Who is offered the request type.' })
  audience!: keyof typeof FieldAudienceEnum;

  @Field(() => [EntitlementTypeEnum], {
    description: 'Requesters are offered it whose organization has a valid entitlement of one of these types; all of them where the list is empty.',
  })
  entitlementTypes!: (keyof typeof EntitlementTypeEnum)[];

  @Field(() => Boolean, { description: 'Whether `openTicket` refuses it with `NO_ENTITLEMENT` where no entitlement covers the ticket.' })
  needsEntitlement!: boolean;

  @Field(() => TicketNatureEnum, { description: 'The nature of its tickets, unless another is given.' })
  nature!: TicketNature;

  @Field(() => Queue, {
    nullable: true,
    description: 'The queue of its tickets, unless another is given; null for the usual one, and for one that the viewer does not see.',
  })
  queue!: Queue | null;

  @Field(() => Category, { nullable: true, description: 'The category of its tickets, unless another is given; null for none.' })
  category!: Category | null;

  @Field(() => Severity, { nullable: true, description: 'The severity of its tickets, unless another is given; null for the least severe one.' })
  severity!: Severity | null;

  @Field(() => [FormField], {
    description:
      'The fields of the form in order, followed by those that the desk requires of every ticket. Fields for agents only are included only for viewers with `note:read`.',
  })
  fields!: FormField[];

  @Field(() => [ChecklistItem], { description: 'The items of the checklist that must be confirmed with yes, in order.' })
  checklist!: ChecklistItem[];
}

export const { Connection: RequestTypeConnection } = connectionOf('RequestType', () => RequestType, 'request types');
