import { ArrayMaxSize } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import { LabeledItem } from '../../configuration/api/labeled-item.graphql.ts';
import { TicketInput } from '../ticket.inputs.graphql.ts';

@ObjectType({ description: "An answer to an item of the desk's intake checklist. An item that the desk has removed has its key for a label." })
export class ChecklistAnswer extends LabeledItem {
  @Field(() => Boolean, { description: 'Whether the answer is yes.' })
  isChecked!: boolean;
}

@InputType({ description: "An answer to an item of the desk's intake checklist." })
export class ChecklistAnswerInput {
  @Field(() => String, { description: 'The key of the checklist item; refused with `NOT_FOUND` when it does not exist.' })
  key!: string;

  @Field(() => Boolean, { description: 'True for yes, false for no.' })
  isChecked!: boolean;
}

@InputType({ description: 'The ticket and answers to the intake checklist.' })
export class AnswerChecklistInput extends TicketInput {
  @Field(() => [ChecklistAnswerInput], { description: 'The answers to record, at most 200. Earlier answers to other items stay.' })
  @ArrayMaxSize(200)
  checklist!: ChecklistAnswerInput[];
}
