-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

-- Attempts to sign in, counted over all nodes. They are counted before it is known which desk they
-- are for, and whether there is such a desk, so there is no tenant; keys are keyed hashes. Columns and their order are those of
-- rate-limiter-flexible.
create table login_attempt (
  key text primary key,
  points integer not null,
  -- Milliseconds since 1970.
  expire bigint not null
);
create index login_attempt_expired on login_attempt (expire);
grant select, insert, update, delete on login_attempt to relevo_app;
