import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Authorized, Info, Query, Resolver } from 'type-graphql';
import { readDocumentNow } from '../configuration/read-document-now.ts';
import { may } from '../platform/actor.ts';
import { Seen } from '../platform/graphql/door.ts';
import type { Context } from '../platform/house.ts';
import { readOne } from '../platform/reading/read.ts';
import { Configuration } from './configuration.graphql.ts';
import { ConfigurationShape } from './configuration.shape.ts';
import { checklistFrom, customFieldsFrom, workflowFaceFrom } from './faces.ts';
import { ChecklistItem, CustomField } from './worded.graphql.ts';
import { Workflow } from './workflow.graphql.ts';

@Resolver()
export class ConfigurationResolver {
  @Authorized('tenant:admin')
  @Query(() => Configuration, { description: 'Everything the desk is, in the version in force. Requires tenant:admin.' })
  configuration(@Seen() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return readOne(ctx, info, ConfigurationShape, {}, (row, _, { tenantId }) => {
      return sql`${row}.number = (select t.config_version from tenant t where t.tenant_id = ${tenantId}::uuid)`;
    });
  }

  @Authorized()
  @Query(() => [CustomField], { description: "The desk's own fields of tickets, in their order; those for agents only to viewers with note:read." })
  async customFields(@Seen() ctx: Context) {
    const all = customFieldsFrom(await readDocumentNow(ctx));
    return all.filter(({ audience }) => audience === 'EVERYONE' || may(ctx.actor, 'note:read'));
  }

  @Authorized()
  @Query(() => [ChecklistItem], { description: 'The intake checklist, in its order (clinic D3).' })
  async checklist(@Seen() ctx: Context) {
    return checklistFrom(await readDocumentNow(ctx));
  }

  @Authorized('ticket:work')
  @Query(() => Workflow, { description: 'How tickets go from their opening to their closing. Requires ticket:work.' })
  async workflow(@Seen() ctx: Context) {
    return workflowFaceFrom(await readDocumentNow(ctx));
  }
}
