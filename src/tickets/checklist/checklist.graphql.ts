import { ArrayMaxSize } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import { TicketInput } from '../ticket.inputs.graphql.ts';

@ObjectType({ description: "An answer to an item of the desk's intake checklist.", simpleResolvers: true })
export class ChecklistAnswer {
  @Field(() => String, { description: 'The key of the item.' })
  key!: string;

  @Field(() => Boolean, { description: 'Yes or no.' })
  isChecked!: boolean;
}

@InputType({ description: "An answer to an item of the desk's intake checklist." })
export class ChecklistAnswerInput {
  @Field(() => String, { description: 'The key of the item; an unknown one is refused with NOT_FOUND.' })
  key!: string;

  @Field(() => Boolean, { description: 'Yes or no.' })
  isChecked!: boolean;
}

@InputType({ description: 'Answers to the intake checklist.' })
export class AnswerChecklistInput extends TicketInput {
  @Field(() => [ChecklistAnswerInput], { description: 'What was asked now; earlier answers to other items stay.' })
  @ArrayMaxSize(200)
  checklist!: ChecklistAnswerInput[];
}
