import { Field, ID, InputType } from 'type-graphql';
import { DateTime } from './scalars.ts';

@InputType({ description: 'Compares an id. Several comparators must all hold.' })
export class IdComparator {
  @Field(() => ID, { nullable: true, description: 'Is this one.' })
  eq?: string;

  @Field(() => ID, { nullable: true, description: 'Is another one.' })
  neq?: string;

  @Field(() => [ID], { nullable: true, description: 'Is one of these.' })
  in?: string[];

  @Field(() => [ID], { nullable: true, description: 'Is none of these.' })
  nin?: string[];

  @Field(() => Boolean, { nullable: true, description: 'True: there is none. False: there is one.' })
  isNull?: boolean;
}

@InputType({ description: 'Compares a text. Several comparators must all hold.' })
export class StringComparator {
  @Field(() => String, { nullable: true, description: 'Is exactly this.' })
  eq?: string;

  @Field(() => String, { nullable: true, description: 'Is anything else.' })
  neq?: string;

  @Field(() => [String], { nullable: true, description: 'Is one of these.' })
  in?: string[];

  @Field(() => [String], { nullable: true, description: 'Is none of these.' })
  nin?: string[];

  @Field(() => String, { nullable: true, description: 'Has this in it, in upper or lower case. Read row by row along the order of the list.' })
  contains?: string;

  @Field(() => Boolean, { nullable: true, description: 'True: there is none. False: there is one.' })
  isNull?: boolean;
}

@InputType({ description: 'Compares an instant. Several comparators must all hold.' })
export class DateTimeComparator {
  @Field(() => DateTime, { nullable: true, description: 'At this instant.' })
  eq?: Date;

  @Field(() => DateTime, { nullable: true, description: 'Before this instant.' })
  lt?: Date;

  @Field(() => DateTime, { nullable: true, description: 'Before or at this instant.' })
  lte?: Date;

  @Field(() => DateTime, { nullable: true, description: 'After this instant.' })
  gt?: Date;

  @Field(() => DateTime, { nullable: true, description: 'After or at this instant.' })
  gte?: Date;

  @Field(() => Boolean, { nullable: true, description: 'True: there is none. False: there is one.' })
  isNull?: boolean;
}
