import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ReportPosition } from '../report.graphql.ts';

@InputType({ description: 'What indicators are told of.' })
export class IndicatorsInput {
  @Field(() => [ID], {
    nullable: true,
    description: 'Only these queues, 1 to 100 of them, as far as the viewer sees them; all that the viewer sees when null or left out.',
  })
  queueIds?: string[] | null;
}

@ObjectType({
  description:
    'The state of the desk now: the tickets that are in the queues that the viewer can see, and what happened in these queues today, which is the local day of the desk. The numbers of today are those that `report` counts.',
  simpleResolvers: true,
})
export class Indicators {
  @Field(() => ReportPosition, { nullable: true, description: 'The position that the numbers of today are of; null before anything was counted.' })
  asOf!: ReportPosition | null;

  @Field(() => Int, { description: 'Tickets that are neither resolved nor closed, merged or withdrawn.' })
  unresolved!: number;

  @Field(() => Int, { description: 'Tickets that are new or being worked on.' })
  open!: number;

  @Field(() => Int, { description: 'Tickets that wait for the requester.' })
  pending!: number;

  @Field(() => Int, { description: 'Tickets that wait for somebody else.' })
  onHold!: number;

  @Field(() => Int, { description: 'Unresolved tickets without an assignee.' })
  unassigned!: number;

  @Field(() => Int, { description: 'Tickets that are overdue, as in `isOverdue`, from when the breach was recorded.' })
  overdue!: number;

  @Field(() => Int, { description: 'Tickets whose `dueAt` is within the next hour.' })
  dueWithinHour!: number;

  @Field(() => Int, { description: 'Tickets that were opened today, as `CREATED` counts them.' })
  createdToday!: number;

  @Field(() => Int, { description: 'Tickets that were resolved today and are still, as `RESOLVED` counts them.' })
  resolvedToday!: number;

  @Field(() => Int, { description: 'SLA clocks, of all metrics, that ended within their target today.' })
  metToday!: number;

  @Field(() => Int, { description: 'SLA clocks, of all metrics, that passed their deadline today.' })
  breachedToday!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The SLA attainment of today, from 0 to 1: the share of `metToday` in `metToday` and `breachedToday` together; null while both are 0.',
  })
  attainmentToday!: number | null;

  @Field(() => Int, { description: 'Active agents who are available for new tickets: of the whole desk, or with `queueIds` the members of these queues.' })
  availableAgents!: number;
}
