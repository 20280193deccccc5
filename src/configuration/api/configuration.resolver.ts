import type { GraphQLResolveInfo } from 'graphql';
import { Args, Authorized, Info, Query, Resolver } from 'type-graphql';
import { may } from '../../core/actor.ts';
import type { Context } from '../../core/context.ts';
import { Ctx } from '../../core/graphql/request-context.ts';
import { told } from '../../core/in-languages.ts';
import { readItems, readOne } from '../../reading/read.ts';
import { previewTemplate } from '../preview-template.ts';
import { readDocumentNow } from '../read-document-now.ts';
import { TemplateShape } from '../template.shape.ts';
import { WorkflowShape } from '../workflow.shape.ts';
import { Configuration } from './configuration.graphql.ts';
import { readConfiguration } from './configuration.shape.ts';
import { ChecklistItem, CustomField } from './labeled-item.graphql.ts';
import { PriorityMatrix } from './priority-matrix.graphql.ts';
import { SupportAddress } from './support-address.graphql.ts';
import { MailTemplatePreview, Template } from './template.graphql.ts';
import { MailTemplatePreviewArgs } from './template.inputs.graphql.ts';
import { checklistToGraphql, customFieldsToGraphql, priorityMatrixToGraphql } from './to-graphql.ts';
import { Workflow } from './workflow.graphql.ts';

@Resolver()
export class ConfigurationResolver {
  @Authorized('tenant:admin')
  @Query(() => Configuration, { description: 'Returns the configuration that is in force. Requires `tenant:admin`.' })
  configuration(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return readConfiguration(ctx, info);
  }

  @Authorized()
  @Query(() => [CustomField], {
    description: "Returns the custom fields of the desk's tickets, in order. Fields for agents only are included only for viewers with `note:read`.",
  })
  async customFields(@Ctx() ctx: Context) {
    const all = customFieldsToGraphql(await readDocumentNow(ctx));
    return all.filter(({ audience }) => audience === 'EVERYONE' || may(ctx.actor, 'note:read'));
  }

  @Authorized()
  @Query(() => [ChecklistItem], { description: 'Returns the intake checklist of the desk, in order.' })
  async checklist(@Ctx() ctx: Context) {
    return checklistToGraphql(await readDocumentNow(ctx));
  }

  @Authorized('ticket:read_all')
  @Query(() => Workflow, { description: 'Returns the workflow of the desk: statuses, transitions and timers. Requires `ticket:read_all`.' })
  workflow(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return readOne(ctx, info, WorkflowShape, {}, () => null);
  }

  @Authorized('ticket:read_all')
  @Query(() => [Template], { description: 'Returns the templates of messages that the desk sends, in order of rank. Requires `ticket:read_all`.' })
  templates(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return readItems(ctx, info, TemplateShape);
  }

  @Authorized('tenant:admin')
  @Query(() => MailTemplatePreview, {
    description:
      'Shows the mail of a template with made-up values, and what is wrong with the template; stores and sends nothing. Built-in mails are shown by their keys. Requires `tenant:admin`.',
  })
  async mailTemplatePreview(@Ctx() ctx: Context, @Args(() => MailTemplatePreviewArgs) args: MailTemplatePreviewArgs) {
    const { faults, ...mail } = await previewTemplate(await readDocumentNow(ctx), args);
    return { ...mail, faults: told(ctx.locale, faults) };
  }

  @Authorized('ticket:read_all')
  @Query(() => [SupportAddress], { description: 'Returns the addresses that mails to the desk are sent to, in order. Requires `ticket:read_all`.' })
  async supportAddresses(@Ctx() ctx: Context) {
    return (await readDocumentNow(ctx)).supportAddresses;
  }

  @Authorized()
  @Query(() => PriorityMatrix, { description: 'Returns the matrix that gives the priority of a ticket by its impact and its urgency.' })
  async priorityMatrix(@Ctx() ctx: Context) {
    return priorityMatrixToGraphql(await readDocumentNow(ctx));
  }
}
