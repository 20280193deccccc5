-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout, adding-foreign-key-constraint, constraint-missing-not-valid, require-concurrent-index-creation

-- The person whom somebody who appeared twice was merged into; never one who was merged too. Set, the other tickets go over while `returns_tickets_until` says so.
alter table principal add column merged_into_id uuid;
alter table principal add foreign key (tenant_id, merged_into_id) references principal (tenant_id, id);
alter table principal add check (merged_into_id is null or (kind = 'USER' and not is_active and merged_into_id <> id));
create index principal_merged on principal (tenant_id, merged_into_id) where merged_into_id is not null;
