-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

-- The latest instant in the feed of each tenant; null where nothing happened yet. No event that follows it is stamped earlier.
alter table feed add column latest_at timestamptz;

-- Ends a transaction whose clock is behind the feed; the detail is the latest instant in milliseconds, from which it is tried again.
create function refuse_earlier_than(latest timestamptz) returns timestamptz language plpgsql immutable set search_path = public, pg_temp as $$
begin
  raise exception 'the clock is behind the feed' using errcode = 'RL001', detail = round(extract(epoch from latest) * 1000)::text;
end $$;

-- Ends a transaction that took a row as its process knew it, because that is another one by now; it is then done again with the row as it is read.
create function refuse_changed_row(version uuid) returns boolean language plpgsql immutable set search_path = public, pg_temp as $$
begin
  raise exception 'a row is no longer as it was known' using errcode = 'RL002';
end $$;

-- A test tenant may be ten years ahead, three of them leap years.
alter table tenant drop constraint tenant_ahead_check;
alter table tenant add constraint tenant_ahead_check check (time_offset_ms = 0 or (is_test and time_offset_ms between 1 and 315619200000)) not valid;
