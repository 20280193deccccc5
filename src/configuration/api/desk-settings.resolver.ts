import { FieldResolver, Resolver } from 'type-graphql';
import { readByStatement } from '../../core/graphql/read-by-statement.ts';
import { EmailAddress } from '../../core/graphql/scalars.ts';
import { Queue } from '../../queues/queue.graphql.ts';
import { Tenant } from '../../tenants/tenant.graphql.ts';
import { DeskSettings } from './desk-settings.graphql.ts';

@Resolver(() => Tenant)
export class TenantSettingsResolver {
  @FieldResolver(() => DeskSettings, { description: 'The settings of the desk in force.' })
  settings(): never {
    return readByStatement();
  }
}

@Resolver(() => Queue)
export class QueueSettingsResolver {
  @FieldResolver(() => [EmailAddress], {
    description: 'The addresses of the people whom an escalation out of the queue notifies. Requires `tenant:admin`, otherwise empty.',
  })
  escalationTells(): never {
    return readByStatement();
  }
}
