import { ArrayMaxSize, ArrayMinSize, IsOptional } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { ChangeInput, Payload } from '../../core/graphql/payload.graphql.ts';
import { Ctx } from '../../core/graphql/request-context.ts';
import { DateTime, Json, TimeZone } from '../../core/graphql/scalars.ts';
import { Line } from '../../core/graphql/texts.ts';
import { publicId } from '../../core/ids.ts';
import type { Dimension } from '../dimensions.ts';
import type { Measure } from '../kinds.ts';
import type { ReportInterval } from '../periods.ts';
import { ReportDimensionEnum, ReportIntervalEnum, ReportMeasureEnum } from '../report.enums.graphql.ts';
import { aboutFieldKey } from '../report.graphql.ts';
import { type SavedReport as Kept, readSavedReports } from './saved-report.ts';
import type { ScheduleInterval } from './schedule.ts';

export const ReportScheduleIntervalEnum = { DAILY: 'DAILY', WEEKLY: 'WEEKLY', MONTHLY: 'MONTHLY' } as const satisfies Record<
  ScheduleInterval,
  ScheduleInterval
>;
registerEnumType(ReportScheduleIntervalEnum, {
  name: 'ReportScheduleInterval',
  description: 'How often a saved report is mailed, and of which time it tells.',
  valuesConfig: {
    DAILY: { description: 'Each day; it tells of the day before.' },
    WEEKLY: { description: 'Each week on one weekday; it tells of the seven days before.' },
    MONTHLY: { description: 'On the first day of each month; it tells of the month before.' },
  },
});

const aboutHour = 'The hour in the time zone of the desk, 0 to 23. Where clocks skip it, the mail leaves once they did; where it comes twice, the first time.';
const aboutWeekday = '1 for Monday to 7 for Sunday, given for `WEEKLY` and only for it';

@ObjectType({ description: 'When a saved report is mailed to its owner.', simpleResolvers: true })
export class ReportSchedule {
  @Field(() => ReportScheduleIntervalEnum, { description: 'How often it is mailed.' })
  every!: ScheduleInterval;

  @Field(() => Int, { nullable: true, description: `The weekday, ${aboutWeekday}; null otherwise.` })
  weekday!: number | null;

  @Field(() => Int, { description: aboutHour })
  hour!: number;

  @Field(() => DateTime, { description: 'When it is mailed next.' })
  nextAt!: Date;
}

@InputType({ description: 'When a saved report is mailed to its owner, as CSV.' })
export class ReportScheduleInput {
  @Field(() => ReportScheduleIntervalEnum, { description: 'How often it is mailed.' })
  every!: ScheduleInterval;

  @Field(() => Int, { nullable: true, description: `The weekday, ${aboutWeekday}, otherwise \`INVALID\`; none when null or left out.` })
  weekday?: number | null;

  @Field(() => Int, { description: `${aboutHour} Otherwise \`INVALID\`.` })
  hour!: number;
}

@ObjectType({ description: 'An input of `report` that somebody keeps, without its time.', simpleResolvers: true })
export class SavedReport {
  @Field(() => ID, { description: 'The id of the saved report.' })
  id!: string;

  @Field(() => Int, { description: 'The version, which grows by one with each change.' })
  version!: number;

  @Field(() => String, { description: 'The name that its owner gave it.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether all who read reports see it; else only its owner does.' })
  isShared!: boolean;

  @Field(() => Boolean, { description: "Whether it is one of the viewer's own, which they alone can change." })
  isOwn!: boolean;

  @Field(() => [ReportMeasureEnum], { description: 'What it counts or measures.' })
  measures!: readonly Measure[];

  @Field(() => ReportIntervalEnum, { nullable: true, description: 'How long its periods are; null where it tells the whole time.' })
  by!: ReportInterval | null;

  @Field(() => TimeZone, { nullable: true, description: 'The time zone of its periods; null for that of the desk.' })
  zone!: string | null;

  @Field(() => [ReportDimensionEnum], { description: 'By what it is grouped; empty for not at all.' })
  groupBy!: readonly Dimension[];

  @Field(() => String, { nullable: true, description: 'The key of the custom field that `CUSTOM_FIELD` groups by; null for none.' })
  fieldKey!: string | null;

  @Field(() => Json, { nullable: true, description: 'The filter, to give to `report` as it is; null for none.' })
  filter!: unknown;

  @Field(() => ReportSchedule, { nullable: true, description: "When it is mailed to its owner; null where it is not, and for other people's." })
  schedule!: ReportSchedule | null;
}

@InputType({ description: 'A report to keep. The whole of it is given each time.' })
export class SaveReportInput extends ChangeInput {
  @Field(() => ID, { nullable: true, description: "The saved report to change, one of the caller's; a new one when null or left out." })
  reportId?: string | null;

  @Field(() => String, { description: 'The name; 1 to 200 characters.' })
  @Line(200)
  name!: string;

  @Field(() => Boolean, { description: 'Whether all who read reports see it.' })
  isShared!: boolean;

  @Field(() => [ReportMeasureEnum], {
    description: 'What it counts or measures, 1 to 40 measures. With a filter one that is about no tickets (`SUGGESTION_…`) is refused with `INVALID`.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(40)
  measures!: Measure[];

  @Field(() => ReportIntervalEnum, { nullable: true, description: 'How long its periods are; the whole time when null or left out.' })
  by?: ReportInterval | null;

  @Field(() => TimeZone, { nullable: true, description: 'The time zone of its periods; that of the desk when null or left out.' })
  zone?: string | null;

  @Field(() => [ReportDimensionEnum], { nullable: true, description: 'By what it is grouped, at most three; not at all when null or left out.' })
  @IsOptional()
  @ArrayMaxSize(3)
  groupBy?: Dimension[] | null;

  @Field(() => String, { nullable: true, description: `${aboutFieldKey} Otherwise, and where no custom field has it, \`INVALID\`.` })
  @IsOptional()
  @Line(200)
  fieldKey?: string | null;

  @Field(() => Json, {
    nullable: true,
    description:
      'A filter of tickets as `report` takes it, at most 20,000 characters as JSON, such as `{ "not": { "category": { "key": { "eq": "improvement" } } } }`; none when null or left out. One that is no `TicketFilter` is refused with `INVALID`.',
  })
  filter?: unknown;

  @Field(() => ReportScheduleInput, {
    nullable: true,
    description:
      'When it is mailed to the caller, who alone gets it, with the numbers that they may read at that time; nothing is sent while they may read no reports. A mail that was due more than two days ago is left out. No mails when null or left out.',
  })
  @IsOptional()
  schedule?: ReportScheduleInput | null;
}

@InputType({ description: 'The saved report to delete.' })
export class DeleteReportInput extends ChangeInput {
  @Field(() => ID, { description: "The id of one of the caller's saved reports; refused with `NOT_FOUND` when the caller sees none with it." })
  reportId!: string;
}

@ObjectType({ description: 'The report as it is kept now, or the reasons why nothing was changed.' })
export class SaveReportPayload extends Payload {
  @Field(() => SavedReport, { nullable: true, description: 'The saved report; null when the mutation was refused.' })
  async report(@Ctx() ctx: Context): Promise<SavedReport | null> {
    if (!this.done) return null;
    const [kept] = await readSavedReports(ctx, this.done.id);
    return kept ? shownTo(ctx, kept) : null;
  }
}

@ObjectType({ description: 'Which report was deleted, or the reasons why none was.' })
export class DeleteReportPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The id of the saved report that was deleted; null when the mutation was refused.' })
  deletedId(): string | null {
    return this.done && publicId('SavedReport', this.done.id);
  }
}

export function shownTo({ actor }: Context, { id, ownerId, schedule, nextMailAt, ...report }: Kept): SavedReport {
  const isOwn = ownerId === actor.id;
  return { ...report, id: publicId('SavedReport', id), isOwn, schedule: isOwn && schedule && nextMailAt ? { ...schedule, nextAt: nextMailAt } : null };
}
