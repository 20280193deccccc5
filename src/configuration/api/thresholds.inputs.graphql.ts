import { Field, InputType, Int } from 'type-graphql';
import { Duration } from '../../core/graphql/scalars.ts';
import { ConfigurationInput } from './base.inputs.graphql.ts';

/** What makes the impact and the urgency of a new ticket that names none. */
@InputType()
export abstract class ThresholdsInput extends ConfigurationInput {
  @Field(() => Int, {
    nullable: true,
    description: 'From how many affected users on the impact of a new ticket is MEDIUM; 1 to 10,000,000. Null for no such rule.',
  })
  mediumImpactFrom?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'From how many affected users on the impact of a new ticket is HIGH; 1 to 10,000,000. Null for no such rule.',
  })
  highImpactFrom?: number | null;

  @Field(() => Duration, { nullable: true, description: 'A new ticket that is needed within this time has the urgency MEDIUM. Null for no such rule.' })
  mediumUrgencyWithin?: string | null;

  @Field(() => Duration, { nullable: true, description: 'A new ticket that is needed within this time has the urgency HIGH. Null for no such rule.' })
  highUrgencyWithin?: string | null;
}
