import { IsOptional } from 'class-validator';
import { Field, InputType, registerEnumType } from 'type-graphql';
import type { NoticeKind } from '../../core/event.ts';
import { NullClears } from '../../core/graphql/null-clears.ts';
import { LocaleScalar, TimeZone, UrlScalar } from '../../core/graphql/scalars.ts';
import { Line, Lines } from '../../core/graphql/texts.ts';
import { DeskModuleEnum, OnBehalfCreatorEnum, SignUpRuleEnum } from '../../tenants/tenant.graphql.ts';
import type { WithoutEntitlement } from '../../tenants/tenant.ts';
import { NotificationKindEnum } from './notification-kinds.graphql.ts';
import { ThresholdsInput } from './thresholds.inputs.graphql.ts';

export const WithoutEntitlementEnum: { [One in WithoutEntitlement]: One } = { ACCEPT: 'ACCEPT', REFUSE: 'REFUSE', FLAG: 'FLAG', QUEUE: 'QUEUE' };
registerEnumType(WithoutEntitlementEnum, {
  name: 'WithoutEntitlement',
  description: 'What happens when a ticket is opened that no entitlement covers.',
  valuesConfig: {
    ACCEPT: { description: 'The ticket is opened like any other.' },
    REFUSE: { description: 'The ticket is refused with `NO_ENTITLEMENT`.' },
    FLAG: { description: 'The ticket is opened and marked as uncovered.' },
    QUEUE: { description: 'The ticket is opened in a queue of its own and marked as uncovered.' },
  },
});

export const RequesterSettableEnum = { SEVERITY: 'SEVERITY', PRIORITY: 'PRIORITY', EFFORT: 'EFFORT', ALERT: 'ALERT' } as const;
registerEnumType(RequesterSettableEnum, {
  name: 'RequesterSettable',
  description: 'What requesters set when they open a ticket only where the desk lets them. Agents and API keys always can.',
  valuesConfig: {
    SEVERITY: { description: 'The severity of the ticket.' },
    PRIORITY: { description: 'The priority, given directly.' },
    EFFORT: { description: 'The expected amount of work.' },
    ALERT: { description: 'The nature `ALERT` and the channel `MONITORING`.' },
  },
});

export const UnknownSenderRuleEnum = { REFUSE: 'REFUSE', CREATE: 'CREATE', BY_DOMAIN: 'BY_DOMAIN' } as const;
registerEnumType(UnknownSenderRuleEnum, {
  name: 'UnknownSenderRule',
  description: 'What becomes of a mail whose sender is nobody that the desk knows.',
  valuesConfig: {
    REFUSE: { description: 'The mail is kept and refused; its sender, if that is proved, is told by mail, once in 24 hours.' },
    CREATE: { description: 'The sender becomes a requester, of the organization that lists the domain of the address if there is one.' },
    BY_DOMAIN: {
      description: 'The sender becomes a requester where an organization lists the domain of the address; other mails are refused as with `REFUSE`.',
    },
  },
});

export const AnswerOfOthersRuleEnum = { NOTE: 'NOTE', WATCH: 'WATCH' } as const;
registerEnumType(AnswerOfOthersRuleEnum, {
  name: 'AnswerOfOthersRule',
  description: 'What becomes of a mail that answers a ticket, by a person of the desk who is not on it.',
  valuesConfig: {
    NOTE: { description: 'It becomes a note, which says that the sender is not on the ticket.' },
    WATCH: {
      description:
        'The person watches the ticket from then on, and the mail is a reply of theirs. Internal tickets are watched by agents only; others get a note.',
    },
  },
});

export const AnswerToClosedRuleEnum = { FOLLOW_UP: 'FOLLOW_UP', REFUSE: 'REFUSE' } as const;
registerEnumType(AnswerToClosedRuleEnum, {
  name: 'AnswerToClosedRule',
  description:
    'What becomes of a mail that answers a closed ticket, by somebody who may write tickets. A mail that only names its code in the subject is no answer.',
  valuesConfig: {
    FOLLOW_UP: { description: 'It opens a ticket that follows up the closed one.' },
    REFUSE: { description: 'The mail is kept and refused; its sender is told by mail how to open another ticket, once in 24 hours for each closed ticket.' },
  },
});

@NullClears()
@InputType({ description: 'The settings of the desk. What is left out stays as it is; null clears a value.' })
export class SaveDeskSettingsInput extends ThresholdsInput {
  @Field(() => String, { nullable: true, description: 'The name of the desk; 1 to 200 characters.' })
  @IsOptional()
  @Line(200)
  name?: string | null;

  @Field(() => LocaleScalar, { nullable: true, description: 'The language of the desk: `es`, `en` or `pt`.' })
  locale?: string | null;

  @Field(() => TimeZone, { nullable: true, description: 'The IANA time zone of the desk, such as Europe/Madrid.' })
  timeZone?: string | null;

  @Field(() => OnBehalfCreatorEnum, {
    nullable: true,
    description: 'Who counts as the creator of a ticket that is opened for somebody else; null for the default, `REGISTRANT`.',
  })
  onBehalfCreator?: keyof typeof OnBehalfCreatorEnum | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether agents, admins and all others whose role gives more than `REQUESTER` must sign in with a second factor; null for no. Those who have none can then do nothing but set it up, at once also in sessions that are open. API keys, and tokens of another issuer, need none.',
  })
  requiresSecondFactor?: boolean | null;

  @Field(() => [DeskModuleEnum], { nullable: true, description: 'The kinds of tickets that the desk has, at least one; null for both.' })
  modules?: (keyof typeof DeskModuleEnum)[] | null;

  @Field(() => WithoutEntitlementEnum, { nullable: true, description: 'What happens when a ticket is opened that no entitlement covers; null for `ACCEPT`.' })
  withoutEntitlement?: WithoutEntitlement | null;

  @Field(() => String, { nullable: true, description: 'The key of the queue for tickets that no entitlement covers; `QUEUE` needs it.' })
  uncoveredQueue?: string | null;

  @Field(() => [RequesterSettableEnum], { nullable: true, description: 'What requesters can set when they open a ticket; null for nothing.' })
  requestersSet?: (keyof typeof RequesterSettableEnum)[] | null;

  @Field(() => SignUpRuleEnum, { nullable: true, description: 'Who signs up without an invitation; null for the default, `OFF`.' })
  signUp?: keyof typeof SignUpRuleEnum | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether those who sign up follow the organization that they come to, by their domain or by `approveUser`, and so see all its tickets; null for no.',
  })
  signUpFollows?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether people of an organization read `organizationReport`; null for no.' })
  organizationReports?: boolean | null;

  @Field(() => UnknownSenderRuleEnum, { nullable: true, description: 'What becomes of a mail from an address of nobody; null for the default, `REFUSE`.' })
  unknownSenders?: keyof typeof UnknownSenderRuleEnum | null;

  @Field(() => AnswerOfOthersRuleEnum, {
    nullable: true,
    description: 'What becomes of a mail that answers a ticket, by a person of the desk who is not on it; null for the default, `NOTE`.',
  })
  answersOfOthers?: keyof typeof AnswerOfOthersRuleEnum | null;

  @Field(() => AnswerToClosedRuleEnum, {
    nullable: true,
    description: 'What becomes of a mail that answers a closed ticket; null for the default, `FOLLOW_UP`.',
  })
  answersToClosed?: keyof typeof AnswerToClosedRuleEnum | null;

  @Field(() => [NotificationKindEnum], {
    nullable: true,
    description: 'The kinds of news that nobody can switch off altogether: each person keeps one channel at least; null for none.',
  })
  alwaysTold?: NoticeKind[] | null;

  @Field(() => [NotificationKindEnum], {
    nullable: true,
    description:
      'The kinds of news that nobody is told by mail, whatever they chose; null for none. `NOTIFIED`, which is told by mail only, is refused with `INVALID_CONFIGURATION`: change the workflow instead.',
  })
  notByMail?: NoticeKind[] | null;

  @Field(() => UrlScalar, {
    nullable: true,
    description:
      'The address of the pages that people use, such as `https://help.example`, to which the links in mails lead; another form is refused with `INVALID_CONFIGURATION`. With null mails show the token of a link, and lead to no page.',
  })
  @IsOptional()
  portal?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The key of the resolved status to which `recordRecovery` moves the ticket of an alert; with null a recovery is only recorded. The workflow must have a transition there from the status of the ticket.',
  })
  recovery?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The key of the resolved status to which `withdrawTicket` moves a ticket; with null no ticket can be withdrawn. The workflow must have a transition there from the status of the ticket.',
  })
  withdrawal?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The key of the resolved status to which `refuseIntake` moves what is no ticket; with null nothing is refused. The workflow must have a transition there from the status of new tickets.',
  })
  refusal?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Words that credentials of the desk follow in texts, after a colon or an equals sign, beside common ones such as `password`; at most 50, each of 1 to 200 characters on one line. Null for none.',
  })
  @IsOptional()
  @Lines(200)
  secretWords?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'What tokens of the desk begin with, beside those of common services; at most 50, each of 3 to 200 characters without blanks. At least 16 letters, digits, dots, hyphens and underscores follow. Null for none.',
  })
  @IsOptional()
  @Lines(200)
  secretPrefixes?: string[] | null;
}
