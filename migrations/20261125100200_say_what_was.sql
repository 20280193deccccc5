-- Up Migration
set local lock_timeout = '5s';
set local statement_timeout = '1min';

-- What the columns of the ticket held before the transaction of this event, those that changed: whoever watched it there learns that it left.
alter table event add column previous_values jsonb;
