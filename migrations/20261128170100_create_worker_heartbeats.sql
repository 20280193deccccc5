-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

-- The workers, each with when it was last heard of.
create table worker_heartbeat (
  id uuid primary key,
  started_at timestamptz not null,
  heard_at timestamptz not null
);
grant select, insert, update, delete on worker_heartbeat to relevo_app;

-- What waits for a worker, over all tenants: numbers and instants only. Tenants whose clock is ahead are left out.
create function backlog(at timestamptz) returns table (due_tickets bigint, oldest_due_at timestamptz, recalculations bigint, releases bigint, workers bigint, heard_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select due.count, due.oldest, (select count(*) from recalculation r where r.finished_at is null),
    (select count(*) from release r where r.published_at is not null and r.settled_at is null),
    (select count(*) from worker_heartbeat h where h.heard_at > at - interval '30 seconds'),
    (select max(h.heard_at) from worker_heartbeat h)
  from (select count(*) as count, min(t.next_due_at) as oldest from ticket t where t.next_due_at <= at) due
$$;
revoke execute on function backlog(timestamptz) from public;
grant execute on function backlog(timestamptz) to relevo_app;
