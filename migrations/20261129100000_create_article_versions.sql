-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

-- What an article said, and who wrote it when: a row for each change of its text.
create table article_version (
  tenant_id uuid not null,
  id uuid not null,
  article_id uuid not null,
  -- The version that the article had after the change.
  number integer not null,
  locale text not null check (locale in ('es', 'en', 'pt')),
  title text not null,
  body text not null,
  editor_id uuid not null,
  written_at timestamptz not null,
  restored_from integer,
  primary key (tenant_id, id),
  unique (tenant_id, article_id, number),
  foreign key (tenant_id, article_id) references article (tenant_id, id),
  foreign key (tenant_id, editor_id) references principal (tenant_id, id)
);
alter table article_version enable row level security;
create policy tenant_isolation on article_version using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert on article_version to relevo_app;
