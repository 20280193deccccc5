-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

-- Whether a text of an article helped somebody: one answer of a person for each text.
create table article_feedback (
  tenant_id uuid not null,
  id uuid not null,
  article_id uuid not null,
  -- The version of the article since which it had the text.
  number integer not null,
  author_id uuid not null,
  has_helped boolean not null,
  comment text check (char_length(comment) between 1 and 20000),
  given_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, article_id, number, author_id),
  foreign key (tenant_id, article_id) references article (tenant_id, id),
  foreign key (tenant_id, author_id) references principal (tenant_id, id)
);
create index article_feedback_of_article on article_feedback (tenant_id, article_id, given_at, id);
create index article_feedback_of_author on article_feedback (tenant_id, author_id);
alter table article_feedback enable row level security;
create policy tenant_isolation on article_feedback using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on article_feedback to relevo_app;
