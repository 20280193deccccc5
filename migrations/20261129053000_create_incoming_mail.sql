-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout, require-concurrent-index-creation, adding-field-with-default

-- Which desk a mail to an address is for: read before the tenant is known, so it has no row-level security for readers. An address belongs to one desk.
create table support_address (
  address text primary key check (char_length(address) between 3 and 254 and address = lower(address)),
  tenant_id uuid not null
);
create index support_address_of_tenant on support_address (tenant_id, address);
alter table support_address enable row level security;
create policy readable on support_address for select using (true);
create policy own_added on support_address for insert with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_removed on support_address for delete using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, delete on support_address to relevo_app;

-- A mail that was accepted, from then on kept and reported whatever becomes of it.
create table incoming_mail (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  version integer not null default 1,
  -- The address it was sent to, in lower case.
  recipient text not null check (char_length(recipient) between 3 and 320),
  -- Empty for a notice that mail could not be delivered.
  envelope_from text not null check (char_length(envelope_from) <= 320),
  remote_address text not null check (char_length(remote_address) <= 64),
  helo text not null check (char_length(helo) <= 255),
  -- Of what the sender wrote: the same mail delivered again has the same.
  digest bytea not null check (length(digest) = 32),
  size integer not null check (size >= 0),
  -- The raw mail, compressed, in the storage of files; null once it is no longer kept.
  object_id uuid,
  received_at timestamptz not null,
  state text not null check (state in ('WAITING', 'OPENED', 'APPENDED', 'NOTED', 'IGNORED', 'REFUSED', 'FAILED')),
  reason text check (char_length(reason) between 1 and 100),
  -- An admin vouches for the sender.
  is_sender_trusted boolean not null default false,
  -- From its header, once it was read.
  message_id text check (char_length(message_id) between 1 and 998),
  from_address text check (char_length(from_address) between 1 and 320),
  subject text check (char_length(subject) <= 1000),
  ticket_id uuid,
  reply_id uuid,
  attempts integer not null default 0,
  leased_until timestamptz,
  settled_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, ticket_id) references ticket (tenant_id, id),
  foreign key (tenant_id, reply_id) references message (tenant_id, id),
  check ((state = 'WAITING') = (settled_at is null))
);
create unique index incoming_mail_once on incoming_mail (tenant_id, digest, recipient);
create index incoming_mail_by_state on incoming_mail (tenant_id, state, id);
create index incoming_mail_waiting on incoming_mail (tenant_id, received_at) where state = 'WAITING';
create index incoming_mail_by_message_id on incoming_mail (tenant_id, message_id) where message_id is not null;
create index incoming_mail_by_sender on incoming_mail (tenant_id, from_address, received_at) where from_address is not null;
create index incoming_mail_kept on incoming_mail (tenant_id, received_at) where object_id is not null;
create index incoming_mail_of_object on incoming_mail (tenant_id, object_id) where object_id is not null;
create index incoming_mail_of_ticket on incoming_mail (tenant_id, ticket_id) where ticket_id is not null;
alter table incoming_mail enable row level security;
create policy tenant_isolation on incoming_mail using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update, delete on incoming_mail to relevo_app;

-- What a mail quoted, and its signature, folded away from what was written; and the address of a sender who is not on the ticket.
-- A domain with a check would rewrite the table.
alter table message add column folded_text text check (char_length(folded_text) between 1 and 500000);
alter table message add column unknown_sender text check (char_length(unknown_sender) between 1 and 320);

-- The worker asks which tenants have mails to work on, and which keep old ones, and gets their ids only.
create function tenants_with_waiting_mail(at timestamptz) returns table (tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct m.tenant_id from incoming_mail m where m.state = 'WAITING' and (m.leased_until is null or m.leased_until <= at)
$$;
revoke execute on function tenants_with_waiting_mail(timestamptz) from public;
grant execute on function tenants_with_waiting_mail(timestamptz) to relevo_app;

create function tenants_with_old_mail(before timestamptz) returns table (tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.tenant_id from tenant d where exists (select from incoming_mail m where m.tenant_id = d.tenant_id and m.object_id is not null and m.received_at < before)
$$;
revoke execute on function tenants_with_old_mail(timestamptz) from public;
grant execute on function tenants_with_old_mail(timestamptz) to relevo_app;
