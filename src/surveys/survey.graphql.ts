import { IsOptional, Max, Min } from 'class-validator';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../core/graphql/scalars.ts';
import { Body } from '../core/graphql/texts.ts';
import { Permission } from '../core/graphql/user-error.graphql.ts';
import { Actor } from '../people/actor.graphql.ts';
import { TicketInputForAnother } from '../tickets/ticket.inputs.graphql.ts';

@ObjectType({ description: 'The answer of the requester to the satisfaction survey.', simpleResolvers: true })
export class SurveyAnswer {
  @Field(() => Int, { description: 'The score from 1, the worst, to 5, the best.' })
  score!: number;

  @Field(() => String, { nullable: true, description: "The comment in the requester's own words; null when there is none." })
  comment!: string | null;

  @Field(() => DateTime, { description: 'When the survey was last answered.' })
  answeredAt!: Date;

  @Field(() => Actor, { description: 'The person or API key that answered the survey.' })
  answeredBy!: Actor;
}

@ObjectType({ description: 'The satisfaction survey of a ticket.', simpleResolvers: true })
export class Survey {
  @Field(() => Boolean, { description: 'Whether the survey is open now. The workflow decides in which statuses it is.' })
  isOpen!: boolean;

  @Field(() => SurveyAnswer, { nullable: true, description: 'The answer to the survey; null when there is none.' })
  answer!: SurveyAnswer | null;

  @Field(() => Permission, { description: 'Whether the viewer can answer the survey now, and the reason if not. `answerSurvey` enforces the same rule.' })
  viewerCanAnswer!: Permission;
}

@InputType({ description: 'The ticket and the answer to its survey.' })
export class AnswerSurveyInput extends TicketInputForAnother {
  @Field(() => Int, { description: 'The score from 1, the worst, to 5, the best.' })
  @Min(1)
  @Max(5)
  score!: number;

  @Field(() => String, { nullable: true, description: "A comment in the requester's own words; 1 to 5,000 characters." })
  @IsOptional()
  @Body(5_000)
  comment?: string | null;
}
