-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

-- Each domain belongs to one organization, for it says where somebody belongs who signs up. `organization.domains` has them in order, and for the search.
create table organization_domain (
  tenant_id uuid not null,
  domain text not null check (domain = lower(domain)),
  organization_id uuid not null,
  primary key (tenant_id, domain),
  foreign key (tenant_id, organization_id) references organization (tenant_id, id)
);
create index organization_domain_of on organization_domain (tenant_id, organization_id);
alter table organization_domain enable row level security;
create policy tenant_isolation on organization_domain using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, delete on organization_domain to relevo_app;

insert into organization_domain (tenant_id, domain, organization_id)
select distinct on (o.tenant_id, d) o.tenant_id, d, o.id from organization o cross join lateral unnest(o.domains) d order by o.tenant_id, d, o.id;
