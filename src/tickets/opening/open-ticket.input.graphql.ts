import { ArrayMaxSize, IsOptional, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { NamesUploads } from '../../attachments/attachment.graphql.ts';
import { TakesLinks, type WebLinkInput } from '../../attachments/web-link.graphql.ts';
import { EffortEnum, EnvironmentEnum, LevelEnum, PriorityEnum, TicketNatureEnum } from '../../classification/classification.graphql.ts';
import type { Effort, Environment, TicketNature } from '../../classification/classification.ts';
import type { Level, Priority } from '../../classification/priority.ts';
import { MutationInput } from '../../core/graphql/payload.graphql.ts';
import { DateTime, EmailAddress, Json } from '../../core/graphql/scalars.ts';
import { Body, Key, Line } from '../../core/graphql/texts.ts';
import { ChecklistAnswerInput } from '../checklist/checklist.graphql.ts';
import { ChannelEnum } from '../ticket.enums.graphql.ts';
import { OnBehalfOfInput, onBehalfOfDescription } from '../ticket.inputs.graphql.ts';
import type { Channel } from '../ticket.ts';

@InputType({
  description:
    "The details of a new ticket. `requestType`, `severity`, `category` and `queue` are keys from the desk's configuration; an unknown one is refused with `NOT_FOUND`.",
})
export class OpenTicketInput extends MutationInput {
  @Field(() => String, { description: 'A summary in a few words; 1 to 200 characters.' })
  @Line(200)
  subject!: string;

  @Field(() => String, { description: 'The full description of the problem or request; 1 to 50,000 characters.' })
  @Body(50_000)
  description!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The key of a request type that `requestTypes` offers to the caller, otherwise `NOT_FOUND`. The ticket gets what the type says of what is not given, and must meet its form, or all that is wrong is refused at once: `NOT_FOUND` for a field that the form does not have, `FIELD_HIDDEN` for one whose condition is not met, `INVALID` for a value of another type, `FIELD_REQUIRED` for one that is missing, `CHECKLIST_INCOMPLETE` for an item that is not confirmed with yes.',
  })
  requestType?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The key of a severity; when left out, that of the request type, else the least severe one. Requesters can set it only where the desk lets them, otherwise `NOT_ALLOWED`.',
  })
  severity?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The key of a category; when left out, that of the request type, else of the ticket that is followed up, else none.',
  })
  category?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The key of a queue; when left out, that of the request type, else of the ticket that is followed up, if the caller may name it; else the default queue of the organization, else the first queue. To agents, a queue that they may not see is unknown. A ticket without entitlement can be sent to another queue by the configuration.',
  })
  queue?: string | null;

  @Field(() => TicketNatureEnum, {
    nullable: true,
    description:
      'The nature of the ticket; when left out, that of the request type, else `INCIDENT`. Requesters can set `ALERT` only where the desk lets them, otherwise `NOT_ALLOWED`.',
  })
  nature?: TicketNature | null;

  @Field(() => ChannelEnum, {
    nullable: true,
    description:
      'The channel through which the ticket arrived. When left out it is `API` for an API key, else `PORTAL`. Requesters can set `MONITORING` only where the desk lets them, otherwise `NOT_ALLOWED`.',
  })
  channel?: Channel | null;

  @Field(() => LevelEnum, { nullable: true, description: 'How much the problem affects. Impact and urgency together give the priority.' })
  impact?: Level | null;

  @Field(() => LevelEnum, { nullable: true, description: 'How soon a solution is needed. Impact and urgency together give the priority.' })
  urgency?: Level | null;

  @Field(() => PriorityEnum, {
    nullable: true,
    description:
      "The priority, given directly; the desk's matrix gives it when left out. One that the matrix never gives is refused with `INVALID`. Requesters can set it only where the desk lets them, otherwise `NOT_ALLOWED`.",
  })
  priority?: Priority | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The person for whom the ticket is opened. When left out it is the caller, or for an API key the person for whom the key was issued. Only agents and API keys can name somebody else; others are refused with `NOT_ALLOWED`.',
  })
  requesterId?: string | null;

  @Field(() => OnBehalfOfInput, {
    nullable: true,
    description: `${onBehalfOfDescription} The ticket is opened for that person; another requester is refused with \`NOT_ALLOWED\`.`,
  })
  onBehalfOf?: OnBehalfOfInput | null;

  @Field(() => ID, {
    nullable: true,
    description: "The organization of the ticket; the requester's organization when left out. Requesters can name only their own, otherwise `NOT_ALLOWED`.",
  })
  organizationId?: string | null;

  @Field(() => String, { nullable: true, description: 'The phone number of the person who reports the problem; 1 to 40 characters.' })
  @IsOptional()
  @Line(40)
  contactPhone?: string | null;

  @Field(() => EmailAddress, { nullable: true, description: 'The email address of the person who reports the problem; at most 254 code points.' })
  @IsOptional()
  contactEmail?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A key that identifies an alert, 1 to 255 code points. While a ticket that the same caller opened with this key is not closed, opening it again adds an occurrence to that ticket and returns it: a more severe `severity` replaces the current one, and a resolved ticket is reopened.',
  })
  @IsOptional()
  @Key(255)
  deduplicationKey?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether the ticket is about the desk's own organization and hidden from requesters. Only agents can send true, for a requester who is an agent; otherwise `NOT_ALLOWED`.",
  })
  isInternal?: boolean | null;

  @Field(() => EffortEnum, {
    nullable: true,
    description: 'How much work the ticket is expected to be. Requesters can set it only where the desk lets them, otherwise `NOT_ALLOWED`.',
  })
  effort?: Effort | null;

  @Field(() => String, { nullable: true, description: 'The department that the ticket concerns; 1 to 200 characters.' })
  @IsOptional()
  @Line(200)
  department?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'By when a solution is needed, whatever the deadlines are. Where no urgency is given, the thresholds of the desk derive it from the time left.',
  })
  neededBy?: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many people have the problem; 1 to 10,000,000. Where no impact is given, the thresholds of the desk derive it from their number.',
  })
  @IsOptional()
  @Min(1)
  @Max(10_000_000)
  affectedUsers?: number | null;

  @Field(() => EnvironmentEnum, {
    nullable: true,
    description:
      'The environment in which the problem occurs. It decides which entitlement covers the ticket; any entitlement does when left out. If none does and the desk refuses such tickets, the refusal is `NO_ENTITLEMENT`.',
  })
  environment?: Environment | null;

  @Field(() => Json, {
    nullable: true,
    description:
      "Values of the desk's custom fields, as an object by the keys of the fields. An unknown key is refused with `NOT_FOUND`, a value of another type with `INVALID`, a missing required field with `FIELD_REQUIRED`; the path names the key.",
  })
  customFields?: unknown;

  @Field(() => [ChecklistAnswerInput], { nullable: true, description: 'Answers to the intake checklist, at most 200. The last answer to an item counts.' })
  @IsOptional()
  @ArrayMaxSize(200)
  checklist?: ChecklistAnswerInput[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The closed ticket that the new one follows up; refused with `NOT_CLOSED` while that one is open. When an agent or API key names no requester, the new ticket takes over its requester and organization.',
  })
  followUpOfId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The id that `suggest` gave to the caller before, otherwise `NOT_FOUND`; it is on record then that its need ended with this ticket. A repeated alert leaves it as it is.',
  })
  suggestionId?: string | null;

  @NamesUploads(
    'The ids of uploads that the caller began, at most 20, which become the files of the new ticket. One that is named elsewhere already, or is older than a day, is refused with `NOT_FOUND`. A repeated alert takes none.',
  )
  attachmentIds?: string[] | null;

  @TakesLinks
  links?: WebLinkInput[] | null;
}
