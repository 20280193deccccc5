-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

-- A statement of a request takes one process. The workers of a parallel plan take longer to start than most statements to run, and multiply what one client can take.
create or replace function set_tenant(tenant uuid) returns void language plpgsql as $$
begin
  execute format('set local app.tenant_id = %L', tenant);
  -- Statements are prepared, and planning one again for each tenant costs more than running it: one plan serves all.
  set local plan_cache_mode = force_generic_plan;
  set local max_parallel_workers_per_gather = 0;
end $$;
