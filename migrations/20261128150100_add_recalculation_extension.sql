-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

-- Of a calendar whose holidays go on for another year: only tickets whose deadline moves are written.
alter table recalculation add column is_extension boolean not null default false;
