import { IsOptional, Length, Matches, Max, Min } from 'class-validator';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../core/graphql/scalars.ts';
import { Permission } from '../core/graphql/user-error.graphql.ts';
import { Actor } from '../people/actor.graphql.ts';
import { TicketInput } from '../tickets/ticket.inputs.graphql.ts';

@ObjectType({ description: 'How whoever asked found the help.', simpleResolvers: true })
export class SurveyAnswer {
  @Field(() => Int, { description: 'From 1, the worst, to 5, the best.' })
  score!: number;

  @Field(() => String, { nullable: true, description: 'In their own words; null when they said nothing more.' })
  comment!: string | null;

  @Field(() => DateTime, { description: 'When it was last answered.' })
  answeredAt!: Date;

  @Field(() => Actor, { description: 'Who answered.' })
  answeredBy!: Actor;
}

@ObjectType({ description: 'The satisfaction survey of a ticket.', simpleResolvers: true })
export class Survey {
  @Field(() => Boolean, { description: 'Whether it is open now: the statuses of the workflow say when.' })
  isOpen!: boolean;

  @Field(() => SurveyAnswer, { nullable: true, description: 'What was answered; null when nobody did.' })
  answer!: SurveyAnswer | null;

  @Field(() => Permission, { description: 'Whether the viewer may answer now, and if not why: the rule `answerSurvey` enforces.' })
  viewerCanAnswer!: Permission;
}

@InputType({ description: 'How the help was.' })
export class AnswerSurveyInput extends TicketInput {
  @Field(() => Int, { description: 'From 1, the worst, to 5, the best.' })
  @Min(1)
  @Max(5)
  score!: number;

  @Field(() => String, { nullable: true, description: 'In your own words; 1 to 5,000 characters.' })
  @IsOptional()
  @Length(1, 5_000)
  @Matches(/\S/)
  comment?: string | null;
}
