import { ArrayMaxSize, ArrayUnique, IsFQDN, IsOptional } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { nodePayload } from '../core/graphql/node-payload.graphql.ts';
import { ChangeInput, MutationInput } from '../core/graphql/payload.graphql.ts';
import { Body, Key, Line } from '../core/graphql/texts.ts';
import { UpsertOutcomeEnum } from '../core/graphql/upsert-outcome.graphql.ts';
import type { Upserted, UpsertOutcome } from '../core/upserted.ts';
import { Organization } from './organization.graphql.ts';
import { OrganizationShape } from './organization.shape.ts';

/** The values that may be given to any organization. */
@InputType()
abstract class OrganizationValuesInput extends MutationInput {
  @Field(() => [String], {
    nullable: true,
    description:
      "The domains of the organization's email addresses, such as `acme.example`; at most 50. Each belongs to one organization of the desk, otherwise `ALREADY_EXISTS`. Null removes them.",
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ArrayUnique((domain: string) => domain.toLowerCase())
  @IsFQDN({}, { each: true })
  domains?: string[] | null;

  @Field(() => String, { nullable: true, description: 'What agents should know about the organization; 1 to 10,000 characters. Null removes it.' })
  @IsOptional()
  @Body(10_000)
  notes?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The key, 1 to 63 code points, of the queue that tickets of the organization go to when nothing else names one; refused with `NOT_FOUND` when there is none. Null leaves the choice to the desk.',
  })
  @IsOptional()
  @Key(63)
  defaultQueue?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The key, 1 to 63 code points, of the organization's own calendar, by which its tickets are measured in place of the calendars that targets name; refused with `NOT_FOUND` when there is none. Open tickets follow in the background; time that was measured stays. Null removes it.",
  })
  @IsOptional()
  @Key(63)
  calendar?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The key, 1 to 63 code points, of the SLA policy of tickets of the organization whose entitlement names none; refused with `NOT_FOUND` when there is none. Open tickets follow in the background; `organizationPreview` shows the effect beforehand. Null leaves them to the first policy of the desk.',
  })
  @IsOptional()
  @Key(63)
  policy?: string | null;
}

const externalId = 'The id of the organization in another system, 1 to 200 code points; unique within the desk';

@InputType({ description: 'The details of a new organization.' })
export class CreateOrganizationInput extends OrganizationValuesInput {
  @Field(() => String, { description: 'The name of the organization; 1 to 200 characters.' })
  @Line(200)
  name!: string;

  @Field(() => String, { nullable: true, description: `${externalId}, otherwise \`ALREADY_EXISTS\`.` })
  @IsOptional()
  @Key(200)
  externalId?: string | null;
}

@InputType({ description: 'The organization and its new values. What is left out stays as it is.' })
export class UpdateOrganizationInput extends OrganizationValuesInput {
  @Field(() => ID, { description: 'The id of the organization; refused with `NOT_FOUND` when it does not exist.' })
  organizationId!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the object that the caller read. If it has changed since, the mutation is refused with `CONFLICT` and the current version in `details`.',
  })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: 'The name of the organization; 1 to 200 characters. Null leaves it as it is.' })
  @IsOptional()
  @Line(200)
  name?: string | null;

  @Field(() => String, { nullable: true, description: `${externalId}, otherwise \`ALREADY_EXISTS\`. Null removes it.` })
  @IsOptional()
  @Key(200)
  externalId?: string | null;
}

@InputType({ description: 'The organization as another system knows it. What is left out stays as it is.' })
export class UpsertOrganizationInput extends OrganizationValuesInput {
  @Field(() => String, { description: `${externalId}. The organization that has it is changed; if none has, one is added.` })
  @Key(200)
  externalId!: string;

  @Field(() => String, { description: 'The name of the organization; 1 to 200 characters.' })
  @Line(200)
  name!: string;
}

@InputType({ description: 'The organization to archive.' })
export class ArchiveOrganizationInput extends ChangeInput {
  @Field(() => ID, { description: 'The id of the organization; refused with `NOT_FOUND` when it does not exist.' })
  organizationId!: string;
}

@InputType({ description: 'The organization to restore.' })
export class RestoreOrganizationInput extends ArchiveOrganizationInput {}

const OrganizationPayload = nodePayload('organization', () => Organization, OrganizationShape, 'The organization; null when the mutation was refused.');

@ObjectType({ description: 'The new organization, or the reasons why none was created.', simpleResolvers: true })
export class CreateOrganizationPayload extends OrganizationPayload {}

@ObjectType({ description: 'The organization after the change, or the reasons why nothing was changed.', simpleResolvers: true })
export class UpdateOrganizationPayload extends OrganizationPayload {}

@ObjectType({ description: 'The archived organization, or the reasons why nothing was changed.', simpleResolvers: true })
export class ArchiveOrganizationPayload extends OrganizationPayload {}

@ObjectType({ description: 'The restored organization, or the reasons why nothing was changed.', simpleResolvers: true })
export class RestoreOrganizationPayload extends OrganizationPayload {}

@ObjectType({ description: 'The organization and what was done, or the reasons why nothing was.' })
export class UpsertOrganizationPayload extends OrganizationPayload {
  declare done: Upserted | null;

  @Field(() => UpsertOutcomeEnum, { nullable: true, description: 'What was done; null when the mutation was refused.' })
  outcome(): UpsertOutcome | null {
    return this.done?.outcome ?? null;
  }
}
