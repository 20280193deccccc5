-- Up Migration
-- squawk-ignore-file require-concurrent-index-creation
-- Nobody runs this in production yet, so the index may be built in the migration's own transaction.
set local lock_timeout = '5s';
set local statement_timeout = '10min';

-- The list most screens show: what is not closed, in order of due time. What decides who sees a ticket is in it too, so that such a list is
-- counted without a look at the tickets themselves.
create index ticket_open_by_due on ticket (tenant_id, due_order, id)
  include (queue_id, creator_id, registered_by_id, requester_id, assignee_id) where closed_at is null;
