import { Field, Int, ObjectType } from 'type-graphql';
import type { NoticeKind } from '../../core/event.ts';
import { Duration, UrlScalar } from '../../core/graphql/scalars.ts';
import { Queue } from '../../queues/queue.graphql.ts';
import { SignUpRuleEnum } from '../../tenants/tenant.graphql.ts';
import type { WithoutEntitlement } from '../../tenants/tenant.ts';
import { NotificationKindEnum } from './notification-kinds.graphql.ts';
import {
  AnswerOfOthersRuleEnum,
  AnswerToClosedRuleEnum,
  RequesterSettableEnum,
  UnknownSenderRuleEnum,
  WithoutEntitlementEnum,
} from './settings.inputs.graphql.ts';

@ObjectType({
  description: 'Settings of the desk that `saveDeskSettings` saves, besides those that stand in `Tenant` itself and in `Workflow`.',
  simpleResolvers: true,
})
export class DeskSettings {
  @Field(() => Boolean, { description: 'Whether all whose role gives more than `REQUESTER` must sign in with a second factor.' })
  requiresSecondFactor!: boolean;

  @Field(() => WithoutEntitlementEnum, { description: 'What happens when a ticket is opened that no entitlement covers.' })
  withoutEntitlement!: WithoutEntitlement;

  @Field(() => Queue, {
    nullable: true,
    description: 'The queue for tickets that no entitlement covers; null when there is none, or when the viewer cannot see it.',
  })
  uncoveredQueue!: Queue | null;

  @Field(() => [RequesterSettableEnum], { description: 'What requesters can set when they open a ticket.' })
  requestersSet!: (keyof typeof RequesterSettableEnum)[];

  @Field(() => Int, {
    nullable: true,
    description: 'From how many affected users on the impact of a new ticket is MEDIUM; null where their number does not make it so.',
  })
  mediumImpactFrom!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'From how many affected users on the impact of a new ticket is HIGH; null where their number does not make it so.',
  })
  highImpactFrom!: number | null;

  @Field(() => Duration, {
    nullable: true,
    description:
      'A new ticket that is needed within this time has the urgency MEDIUM; null where the date does not make it so. All time counts, as on a clock.',
  })
  mediumUrgencyWithin!: string | null;

  @Field(() => Duration, {
    nullable: true,
    description: 'A new ticket that is needed within this time has the urgency HIGH; null where the date does not make it so. All time counts, as on a clock.',
  })
  highUrgencyWithin!: string | null;

  @Field(() => SignUpRuleEnum, { description: 'Who signs up without an invitation.' })
  signUp!: keyof typeof SignUpRuleEnum;

  @Field(() => Boolean, { description: 'Whether those who sign up follow the organization that they come to, and so see all its tickets.' })
  signUpFollows!: boolean;

  @Field(() => Boolean, { description: 'Whether people of an organization read `organizationReport`.' })
  organizationReports!: boolean;

  @Field(() => UnknownSenderRuleEnum, { description: 'What becomes of a mail from an address of nobody.' })
  unknownSenders!: keyof typeof UnknownSenderRuleEnum;

  @Field(() => AnswerOfOthersRuleEnum, { description: 'What becomes of a mail that answers a ticket, by a person of the desk who is not on it.' })
  answersOfOthers!: keyof typeof AnswerOfOthersRuleEnum;

  @Field(() => AnswerToClosedRuleEnum, { description: 'What becomes of a mail that answers a closed ticket.' })
  answersToClosed!: keyof typeof AnswerToClosedRuleEnum;

  @Field(() => [NotificationKindEnum], { description: 'The kinds of news that nobody can switch off altogether.' })
  alwaysTold!: NoticeKind[];

  @Field(() => [NotificationKindEnum], { description: 'The kinds of news that nobody is told by mail.' })
  notByMail!: NoticeKind[];

  @Field(() => UrlScalar, {
    nullable: true,
    description: 'The address of the pages that people use, to which the links in mails lead; null when there is none.',
  })
  portal!: string | null;

  @Field(() => [String], { description: 'Words that a credential follows in a text, besides those that are always known.' })
  secretWords!: string[];

  @Field(() => [String], { description: 'What tokens of the desk begin with, besides what is always known.' })
  secretPrefixes!: string[];
}
