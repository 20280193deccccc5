import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Authorized, Info, Query, Resolver } from 'type-graphql';
import { may } from '../../core/actor.ts';
import type { Context } from '../../core/context.ts';
import { Ctx } from '../../core/graphql/request-context.ts';
import { readOne } from '../../reading/read.ts';
import { readDocumentNow } from '../read-document-now.ts';
import { Configuration } from './configuration.graphql.ts';
import { ConfigurationShape } from './configuration.shape.ts';
import { ChecklistItem, CustomField } from './labeled-item.graphql.ts';
import { checklistToGraphql, customFieldsToGraphql, workflowToGraphql } from './to-graphql.ts';
import { Workflow } from './workflow.graphql.ts';

@Resolver()
export class ConfigurationResolver {
  @Authorized('tenant:admin')
  @Query(() => Configuration, { description: 'Returns the configuration that is in force. Requires `tenant:admin`.' })
  configuration(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return readOne(ctx, info, ConfigurationShape, {}, (row, _, { tenantId }) => {
      return sql`${row}.number = (select t.config_version from tenant t where t.tenant_id = ${tenantId}::uuid)`;
    });
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
  async workflow(@Ctx() ctx: Context) {
    return workflowToGraphql(await readDocumentNow(ctx));
  }
}
