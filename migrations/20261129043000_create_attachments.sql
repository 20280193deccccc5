-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

-- A file from the moment its upload is begun. Its bytes are in the storage of files, under the id of an object that is written once.
create table attachment (
  tenant_id uuid not null,
  id uuid not null,
  uploader_id uuid not null,
  -- Shown to people, and never part of a path.
  name text not null check (char_length(name) between 1 and 2000),
  size integer not null check (size > 0),
  begun_at timestamptz not null,
  -- Null until the bytes have arrived whole, and once they were erased.
  object_id uuid,
  -- Of an upload that is sent in several requests: the bytes that are safe, and the objects that hold them, in order, until all have come.
  received integer not null default 0,
  part_ids uuid[] not null default '{}',
  -- By the content; null until it has arrived.
  media_type text check (char_length(media_type) between 1 and 255),
  -- What a scanner of viruses found; null where none was set when it arrived.
  scan text check (scan in ('PENDING', 'CLEAN', 'INFECTED')),
  -- From when on a worker has it scanned and draws it small; null once that is done, or where there is nothing to do.
  examine_at timestamptz,
  -- A small picture of an image; null where there is none.
  thumbnail_id uuid,
  thumbnail_size integer check (thumbnail_size > 0),
  -- What it hangs on: one of these; nothing while it waits to be named.
  ticket_id uuid,
  message_id uuid,
  article_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, uploader_id) references principal (tenant_id, id),
  foreign key (tenant_id, ticket_id) references ticket (tenant_id, id),
  foreign key (tenant_id, message_id) references message (tenant_id, id),
  foreign key (tenant_id, article_id) references article (tenant_id, id),
  check (received between 0 and size),
  check ((received = 0) = (part_ids = '{}')),
  check (media_type is null or received = 0),
  check ((thumbnail_id is null) = (thumbnail_size is null)),
  check (num_nonnulls(ticket_id, message_id, article_id) <= 1),
  check (media_type is not null or (object_id is null and num_nonnulls(ticket_id, message_id, article_id) = 0))
);
create unique index attachment_by_object on attachment (tenant_id, object_id) where object_id is not null;
create unique index attachment_by_thumbnail on attachment (tenant_id, thumbnail_id) where thumbnail_id is not null;
create index attachment_to_examine on attachment (tenant_id, examine_at, id) where examine_at is not null;
create index attachment_of_ticket on attachment (tenant_id, ticket_id, id) where ticket_id is not null;
create index attachment_of_message on attachment (tenant_id, message_id, id) where message_id is not null;
create index attachment_of_article on attachment (tenant_id, article_id, id) where article_id is not null;
create index attachment_of_uploader on attachment (tenant_id, uploader_id, id);
create index attachment_waiting on attachment (tenant_id, begun_at) where ticket_id is null and message_id is null and article_id is null;
alter table attachment enable row level security;
create policy tenant_isolation on attachment using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
-- What hangs on a ticket or a message stays with it.
create policy removable on attachment as restrictive for delete
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid and ticket_id is null and message_id is null);
grant select, insert, update, delete on attachment to relevo_app;

-- What the files of a tenant take, each at least 4,096 bytes.
create table file_usage (
  tenant_id uuid not null references tenant (tenant_id),
  bytes bigint not null check (bytes >= 0),
  primary key (tenant_id)
);
alter table file_usage enable row level security;
create policy tenant_isolation on file_usage using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on file_usage to relevo_app;

-- The worker asks which tenants have uploads that nobody named, and gets their ids only.
create function tenants_with_old_uploads(before timestamptz) returns table (tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.tenant_id from tenant d where exists (
    select from attachment a where a.tenant_id = d.tenant_id and a.begun_at < before and a.ticket_id is null and a.message_id is null and a.article_id is null)
$$;
revoke execute on function tenants_with_old_uploads(timestamptz) from public;
grant execute on function tenants_with_old_uploads(timestamptz) to relevo_app;

create function tenants_with_files_to_examine(at timestamptz) returns table (tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct a.tenant_id from attachment a where a.examine_at <= at
$$;
revoke execute on function tenants_with_files_to_examine(timestamptz) from public;
grant execute on function tenants_with_files_to_examine(timestamptz) to relevo_app;
