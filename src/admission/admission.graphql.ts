import { IsOptional } from 'class-validator';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { LabeledItem } from '../configuration/api/labeled-item.graphql.ts';
import { Body } from '../core/graphql/texts.ts';
import { Permission } from '../core/graphql/user-error.graphql.ts';
import { ArticleSuggestion, TicketSuggestion } from '../suggestions/suggestion.graphql.ts';
import { TicketInput } from '../tickets/ticket.inputs.graphql.ts';
import type { NeedKind } from './read-admission.ts';

export const AdmissionNeedKindEnum: { [One in NeedKind]: One } = { ENTITLEMENT: 'ENTITLEMENT', CUSTOM_FIELD: 'CUSTOM_FIELD', CHECKLIST_ITEM: 'CHECKLIST_ITEM' };
registerEnumType(AdmissionNeedKindEnum, {
  name: 'AdmissionNeedKind',
  description: 'What a ticket can lack at admission.',
  valuesConfig: {
    ENTITLEMENT: { description: 'An entitlement that covers it, on a desk or for a request type that wants one.' },
    CUSTOM_FIELD: { description: 'A value of a custom field, which the form of its request type or the desk requires.' },
    CHECKLIST_ITEM: { description: 'An answer to an item of the intake checklist.' },
  },
});

@ObjectType({ description: 'Something that a ticket lacks at admission.', simpleResolvers: true })
export class AdmissionNeed {
  @Field(() => AdmissionNeedKindEnum, { description: 'What the ticket lacks.' })
  kind!: NeedKind;

  @Field(() => String, { nullable: true, description: 'The key of the custom field or of the item of the checklist; null for an entitlement.' })
  key!: string | null;
}

@ObjectType({ description: 'An item of the intake checklist, as it is answered on a ticket.' })
export class AdmissionChecklistItem extends LabeledItem {
  @Field(() => Boolean, { nullable: true, description: 'Whether the answer is yes; null while nobody has answered it.' })
  isChecked!: boolean | null;
}

@ObjectType({
  description:
    'What admission asks about a ticket: whether it is covered, was reported before, is answered by an article, and has all that is needed. Nothing of it is kept.',
})
export class Admission {
  ticketId!: string;

  @Field(() => [ArticleSuggestion], { description: 'Published articles that may answer it, the best first; at most 5.' })
  articles!: ArticleSuggestion[];

  @Field(() => [TicketSuggestion], {
    description: 'Other tickets that may be about the same, the best first; at most 5. `markDuplicate` and `mergeTickets` say so.',
  })
  duplicates!: TicketSuggestion[];

  @Field(() => [AdmissionChecklistItem], { description: 'The intake checklist of the desk, in order. `answerChecklist` answers it.' })
  checklist!: AdmissionChecklistItem[];

  @Field(() => [AdmissionNeed], { description: 'What the ticket lacks; empty where nothing is missing.' })
  missing!: AdmissionNeed[];

  @Field(() => Permission, { description: 'Whether the viewer can refuse it as no ticket now, and the reason if not. `refuseIntake` enforces the same rule.' })
  viewerCanRefuse!: Permission;
}

@InputType({ description: 'What is no ticket, and why.' })
export class RefuseIntakeInput extends TicketInput {
  @Field(() => String, { description: 'Why it is no ticket, which everybody is told who takes part in it; 1 to 2,000 characters.' })
  @Body(2_000)
  reason!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The article that answers it; refused with `NOT_FOUND` when the caller cannot read it. Others are shown it only if they can read it too. Null for none.',
  })
  @IsOptional()
  articleId?: string | null;
}
