import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTime } from './scalars.ts';

export const howComparatorsMatch =
  'All comparators that are given must match. What is left out, also by a variable that is not sent, restricts nothing; null is refused with `BAD_USER_INPUT` and its path: `isNull` asks for absence.';

@InputType({ description: `Compares an id. ${howComparatorsMatch}` })
export class IdComparator {
  @Field(() => ID, { nullable: true, description: 'Matches when the id equals this one.' })
  eq?: string;

  @Field(() => ID, { nullable: true, description: 'Matches when the id differs from this one.' })
  neq?: string;

  @Field(() => [ID], { nullable: true, description: 'Matches when the id is one of these.' })
  in?: string[];

  @Field(() => [ID], { nullable: true, description: 'Matches when the id is none of these.' })
  nin?: string[];

  @Field(() => Boolean, { nullable: true, description: 'True matches when there is no value, false when there is one.' })
  isNull?: boolean;
}

@InputType({ description: `Compares a text. ${howComparatorsMatch}` })
export class StringComparator {
  @Field(() => String, { nullable: true, description: 'Matches when the text equals this one.' })
  eq?: string;

  @Field(() => String, { nullable: true, description: 'Matches when the text differs from this one.' })
  neq?: string;

  @Field(() => [String], { nullable: true, description: 'Matches when the text is one of these.' })
  in?: string[];

  @Field(() => [String], { nullable: true, description: 'Matches when the text is none of these.' })
  nin?: string[];

  @Field(() => String, {
    nullable: true,
    description:
      'Matches when the text contains this one, without regard to case and accents, as in searches. The rows are compared one by one along the order of the list.',
  })
  contains?: string;

  @Field(() => Boolean, { nullable: true, description: 'True matches when there is no value, false when there is one.' })
  isNull?: boolean;
}

@InputType({ description: `Compares a time. ${howComparatorsMatch}` })
export class DateTimeComparator {
  @Field(() => DateTime, { nullable: true, description: 'Matches when the time equals this one.' })
  eq?: Date;

  @Field(() => DateTime, { nullable: true, description: 'Matches when the time is before this one.' })
  lt?: Date;

  @Field(() => DateTime, { nullable: true, description: 'Matches when the time is before this one or equals it.' })
  lte?: Date;

  @Field(() => DateTime, { nullable: true, description: 'Matches when the time is after this one.' })
  gt?: Date;

  @Field(() => DateTime, { nullable: true, description: 'Matches when the time is after this one or equals it.' })
  gte?: Date;

  @Field(() => Boolean, { nullable: true, description: 'True matches when there is no value, false when there is one.' })
  isNull?: boolean;
}

@InputType({ description: `Compares a whole number. ${howComparatorsMatch}` })
export class IntComparator {
  @Field(() => Int, { nullable: true, description: 'Matches when the number equals this one.' })
  eq?: number;

  @Field(() => Int, { nullable: true, description: 'Matches when the number is less than this one.' })
  lt?: number;

  @Field(() => Int, { nullable: true, description: 'Matches when the number is less than this one or equals it.' })
  lte?: number;

  @Field(() => Int, { nullable: true, description: 'Matches when the number is greater than this one.' })
  gt?: number;

  @Field(() => Int, { nullable: true, description: 'Matches when the number is greater than this one or equals it.' })
  gte?: number;

  @Field(() => Boolean, { nullable: true, description: 'True matches when there is no value, false when there is one.' })
  isNull?: boolean;
}
