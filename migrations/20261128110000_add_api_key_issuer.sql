-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout, adding-foreign-key-constraint, constraint-missing-not-valid

-- Who issued the key; null for keys that were issued before this was recorded.
alter table api_key add column issued_by_id uuid;
alter table api_key add foreign key (tenant_id, issued_by_id) references principal (tenant_id, id);
