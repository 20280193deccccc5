-- Up Migration
-- squawk-ignore-file constraint-missing-not-valid, adding-foreign-key-constraint
-- Nobody runs this in production yet, so the table may be held for the moment this takes.
set local lock_timeout = '5s';
set local statement_timeout = '10min';

-- The version that open tickets go under, whatever is saved meanwhile; of a policy that is gone there is none.
alter table recalculation add column policy_version_id uuid;
alter table recalculation add foreign key (tenant_id, policy_version_id) references sla_policy_version (tenant_id, id);
alter table recalculation add constraint recalculation_of_one_thing check (num_nonnulls(policy_id, calendar_id) = 1 and (policy_version_id is null or policy_id is not null));
