-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

-- The whole configuration of a tenant as one document; every change adds a version, and old versions stay.
create table configuration (
  tenant_id uuid not null references tenant (tenant_id),
  number integer not null check (number > 0),
  document jsonb not null,
  created_at timestamptz not null,
  created_by_id uuid,
  primary key (tenant_id, number),
  foreign key (tenant_id, created_by_id) references principal (tenant_id, id)
);
alter table configuration enable row level security;
create policy tenant_isolation on configuration using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert on configuration to relevo_app;

-- The texts of messages that a tenant sends; retired ones stay for the versions that name them.
create table template (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  key text not null check (key ~ '^[a-z][a-z0-9_]{0,62}$'),
  rank integer not null,
  subject text not null,
  body text not null,
  html text,
  -- The same in other languages: locale, subject, body, html.
  translations jsonb not null default '[]',
  retired_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
alter table template enable row level security;
create policy tenant_isolation on template using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update on template to relevo_app;

-- The workflow in force, as its document says it: what statuses do not hold themselves.
create view workflow with (security_invoker = true) as
  select c.tenant_id, c.document->'desk'->>'closurePolicy' as closure_policy, c.document->'desk'->>'escalation' as escalation,
    c.document->'desk'->>'recovery' as recovery, c.document->'desk'->>'withdrawal' as withdrawal, c.document->'desk'->>'refusal' as refusal, 'opening' as opening, 'answer' as answer, c.document
  from tenant t join configuration c on c.tenant_id = t.tenant_id and c.number = t.config_version;
grant select on workflow to relevo_app;

create view workflow_transition with (security_invoker = true) as
  select w.tenant_id, x.rank::integer - 1 as rank, 'transition ' || x.rank as place, x.item->'from' as sources, x.item->>'to' as target,
    x.item->'by' as participants, coalesce(x.item->'requires', '[]') as requires, coalesce(x.item->'effects', '[]') as effects
  from workflow w, jsonb_array_elements(w.document->'transitions') with ordinality x (item, rank);
grant select on workflow_transition to relevo_app;

-- The statuses that each transition leads from.
create view workflow_source with (security_invoker = true) as
  select s.*, x.place, f.rank::integer - 1 as source_rank
  from workflow_transition x cross join jsonb_array_elements_text(x.sources) with ordinality f (key, rank)
  join status s on s.tenant_id = x.tenant_id and s.key = f.key;
grant select on workflow_source to relevo_app;

-- The effects of opening a ticket, of an answer by the requester, and of each transition.
create view workflow_effect with (security_invoker = true) as
  with place as (
    select w.tenant_id, w.opening as place, coalesce(w.document->'desk'->'onOpening', '[]') as effects from workflow w
    union all select w.tenant_id, w.answer, coalesce(w.document->'desk'->'onAnswer', '[]') from workflow w
    union all select x.tenant_id, x.place, x.effects from workflow_transition x
  )
  select p.tenant_id, p.place, e.rank::integer - 1 as rank,
    case when e.effect ? 'qualify' then 'QUALIFY' when e.effect ? 'assign' then 'ASSIGN' else 'NOTIFY' end as kind, e.effect->>'qualify' as qualify,
    e.effect->'natures' as natures, e.effect->>'assign' as assign, e.effect->>'notify' as notify, e.effect->>'template' as template
  from place p, jsonb_array_elements(p.effects) with ordinality e (effect, rank);
grant select on workflow_effect to relevo_app;
