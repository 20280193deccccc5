import { Arg, Authorized, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import {
  ArchiveOrganizationInput,
  ArchiveOrganizationPayload,
  CreateOrganizationInput,
  CreateOrganizationPayload,
  RestoreOrganizationInput,
  RestoreOrganizationPayload,
  UpdateOrganizationInput,
  UpdateOrganizationPayload,
  UpsertOrganizationInput,
  UpsertOrganizationPayload,
} from './organization.inputs.graphql.ts';
import { upsertOrganization } from './upsert-organization.ts';
import { archiveOrganization, createOrganization, restoreOrganization, updateOrganization } from './write-organization.ts';

@Resolver()
export class OrganizationMutations {
  @Authorized('tenant:admin')
  @Mutation(() => CreateOrganizationPayload, {
    description:
      'Adds an organization that the desk supports. Requires `tenant:admin`. Refusals: `ALREADY_EXISTS` (another organization has the external id or a domain), `NOT_FOUND` (the queue, the calendar or the policy), `INVALID`.',
  })
  createOrganization(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateOrganizationInput, { description: 'The details of the new organization.' }) input: CreateOrganizationInput,
  ) {
    return answer(ctx, 'createOrganization', createOrganization, input);
  }

  @Authorized('tenant:admin')
  @Mutation(() => UpdateOrganizationPayload, {
    description:
      'Changes an organization. Where its calendar or its policy changes, the deadlines of its open tickets follow. Requires `tenant:admin`. Refusals: `NOT_FOUND` (the organization, the queue, the calendar or the policy), `CONFLICT`, `ALREADY_EXISTS` (another organization has the external id or a domain), `INVALID`.',
  })
  updateOrganization(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateOrganizationInput, { description: 'The organization and its new values.' }) input: UpdateOrganizationInput,
  ) {
    return answer(ctx, 'updateOrganization', updateOrganization, input);
  }

  @Authorized('tenant:admin')
  @Mutation(() => ArchiveOrganizationPayload, {
    description:
      'Archives an organization: it gets no new tickets, people or entitlements, and its entitlements cover no new tickets. Its people can still sign in, and its open tickets go on. `restoreOrganization` takes it back. Requires `tenant:admin`. Refusals: `NOT_FOUND`, `CONFLICT`, `INVALID`.',
  })
  archiveOrganization(
    @Ctx() ctx: Context,
    @Arg('input', () => ArchiveOrganizationInput, { description: 'The organization to archive.' }) input: ArchiveOrganizationInput,
  ) {
    return answer(ctx, 'archiveOrganization', archiveOrganization, input);
  }

  @Authorized('tenant:admin')
  @Mutation(() => RestoreOrganizationPayload, {
    description:
      'Restores an archived organization; entitlements that are still valid cover its tickets again. Requires `tenant:admin`. Refusals: `NOT_FOUND`, `CONFLICT`, `INVALID`.',
  })
  restoreOrganization(
    @Ctx() ctx: Context,
    @Arg('input', () => RestoreOrganizationInput, { description: 'The organization to restore.' }) input: RestoreOrganizationInput,
  ) {
    return answer(ctx, 'restoreOrganization', restoreOrganization, input);
  }

  @Authorized('tenant:admin')
  @Mutation(() => UpsertOrganizationPayload, {
    description:
      'Adds the organization that has an id in another system, or changes it where it is known, for importers. Requires `tenant:admin`. Refusals: `NOT_FOUND` (the queue, the calendar or the policy), `ALREADY_EXISTS` (another organization has a domain), `INVALID`.',
  })
  upsertOrganization(
    @Ctx() ctx: Context,
    @Arg('input', () => UpsertOrganizationInput, { description: 'The organization as the other system knows it.' }) input: UpsertOrganizationInput,
  ) {
    return answer(ctx, 'upsertOrganization', upsertOrganization, input);
  }
}
