import { sql } from 'kysely';
import { may } from '../core/actor.ts';
import { QueueShape } from '../queues/queue.shape.ts';
import { columns, expression, one, type Shape } from '../reading/shape/shape.ts';
import { sectionOf } from './section.ts';

export const DeskSettingsShape: Shape = {
  types: ['DeskSettings'],
  table: 'desk_setting',
  fields: {
    ...columns('requires_second_factor', 'without_entitlement', 'requesters_set', 'sign_up', 'sign_up_follows', 'organization_reports'),
    ...columns('unknown_senders', 'answers_of_others', 'answers_to_closed', 'portal', 'secret_words', 'secret_prefixes', 'always_told', 'not_by_mail'),
    ...columns('medium_impact_from', 'high_impact_from', 'medium_urgency_within', 'high_urgency_within'),
    uncoveredQueue: one(() => QueueShape, 'uncovered_queue', 'key'),
  },
};

export const tenantFields = { settings: one(() => DeskSettingsShape, 'tenant_id', 'tenant_id') };

/** What the document says of a queue besides its row. */
export const queueFields = {
  escalationTells: expression((row, viewer) =>
    may(viewer.actor, 'tenant:admin')
      ? sql`array(select jsonb_array_elements_text(f.item->'escalationTells') from (${sectionOf(viewer, 'queues')}) f where f.item->>'key' = ${row}.key)`
      : sql`array[]::text[]`,
  ),
};
