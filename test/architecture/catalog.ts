import type { Client } from 'pg';

/** Tables without row-level security, and why. */
const outside = {
  tenant_slug: 'looked up before a tenant is known; small, and the same on every node',
  support_address: 'looked up before a tenant is known: whose a mail is; rows are written by their tenant only',
  migration: 'the list of applied migrations, which only the owner reads',
  login_attempt: 'counted before it is known whether there is such a tenant; keyed hashes and numbers',
  worker_heartbeat: 'workers serve all tenants',
};

/** Functions that run as the owner, and why. */
const definers = {
  feed_heads: 'the poll asks for the numbers of many tenants at once, and gets numbers only',
  backlog: 'metrics tell what waits over all tenants, in numbers only',
  mail_backlog: 'metrics tell what waits over all tenants, in numbers only',
  tenants_to_report: 'the worker asks which desks have events that are not in their reports, and gets their ids only',
  tenants_with_work: 'the worker asks which desks have something to do, and gets their ids only',
  tenants_with_due_articles: 'the worker asks which desks have articles to publish or to archive, and gets their ids only',
  tenants_with_due_reports: 'the worker asks which desks have saved reports to mail, and gets their ids only',
  tenants_with_articles_to_index: 'the worker asks which desks have articles to index in another language, and gets their ids only',
  collaborated_tickets: 'row-level security keeps GIN indexes from being used; it has a tenant predicate of its own and gives ids only',
  tickets_with_clock: 'row-level security keeps GIN indexes from being used; it has a tenant predicate of its own and gives ids only',
  tickets_with_field: 'row-level security keeps GIN indexes from being used; it has a tenant predicate of its own and gives ids only',
  tickets_with_subject: 'row-level security keeps GIN indexes from being used; it has a tenant predicate of its own and gives ids only',
  watched_tickets: 'row-level security keeps GIN indexes from being used; it has a tenant predicate of its own and gives ids only',
  tenants_with_ended_sessions: 'the worker asks which desks have sessions to remove, and gets their ids only',
  tenants_with_expired_links: 'the worker asks which desks have links to remove, and gets their ids only',
  tenants_with_old_keys: 'the worker asks which desks have idempotency keys to remove, and gets their ids only',
  tenants_with_old_notifications: 'the worker asks which desks have notifications to remove, and gets their ids only',
  tenants_with_old_deliveries: 'the worker asks which desks have deliveries to remove, and gets their ids only',
  tenants_with_doubtful_words: 'the worker asks which desks have words of articles to look at, and gets their ids only',
  tenants_with_files_to_examine: 'the worker asks which desks have files to examine, and gets their ids only',
  tenants_with_old_uploads: 'the worker asks which desks have uploads to remove, and gets their ids only',
  tenants_with_waiting_mail: 'the worker asks which desks have mails to take in, and gets their ids only',
  tenants_with_old_mail: 'the worker asks which desks have raw mails to remove, and gets their ids only',
  tenants_removing_events: 'the worker asks which desks keep events for a time only, and gets their ids only',
  remove_old_events: 'the server may remove no event; this removes those that the desk does not keep, of its own tenant and of no open ticket',
  seal_text: 'the server may change no message and no event; this puts a marker in place of one text, in an open ticket of its own tenant',
  search_person: 'row-level security keeps GIN indexes from being used; it has a tenant predicate of its own',
  search_organization: 'row-level security keeps GIN indexes from being used; it has a tenant predicate of its own',
  search_ticket: 'row-level security keeps GIN indexes from being used; it has a tenant predicate of its own, and the visibility of tickets',
  tenants_with_tickets_to_index: 'the worker asks which tenants it has work for, and gets their ids only',
  suggest_article: 'row-level security keeps GIN indexes from being used; it has a tenant predicate of its own, and the readers of articles',
  suggest_ticket: 'row-level security keeps GIN indexes from being used; it has a tenant predicate of its own, and the visibility of tickets',
  tenants_with_old_suggestions: 'the worker asks which desks have suggestions to remove, and gets their ids only',
  tenants_with_gaps_to_group: 'the worker asks which desks have questions to group, and gets their ids only',
  published_origins: 'a browser asks before it sends a key whether a page may call, and gets the origins of publishable keys only',
  search_article_translation: 'row-level security keeps GIN indexes from being used; it has a tenant predicate of its own',
  search_article: 'row-level security keeps GIN indexes from being used; it has a tenant predicate of its own',
};

/** Files of articles and uploads that nobody named, links, used keys, ended sessions, words of searches, what strangers gave and what soon expires may be taken away, notifications and deliveries after their time, questions after their time, translations of articles, whose versions stay, and what reports count is made of the events again; nothing of a ticket's story ever is. */
const erasable = [
  ...['transition', 'queue_member', 'organization_domain', 'idempotency', 'account_token', 'session', 'refresh_token', 'article_word', 'attachment'],
  ...[
    'login_attempt',
    'worker_heartbeat',
    'notification',
    'delivery',
    'support_address',
    'incoming_mail',
    'report_position',
    'report_ticket',
    'report_fact',
    'report_day',
    'report_month',
    'saved_report',
  ],
  ...['suggestion', 'knowledge_gap', 'article_translation'],
];

/** What is only ever added to. */
const appended = ['message', 'event'];

const tenantPolicy = "tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid";

const tables = `
  with spot as (
    select c.oid as place, c.relname as name, c.relkind as kind, c.relpersistence as persistence, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
      c.relacl as acl, coalesce(array_to_string(c.reloptions, ','), '') as options
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  ), every as (select * from spot where kind in ('r', 'p')
  ), inside as (select * from every where name <> all($1::text[]))`;

/** What scale S1 to scale S8 and row-level security ask of every table, each as a query for its faults. */
const rules: Record<string, string> = {
  'its tenant_id is a given uuid': `select name from inside where not exists (select from pg_attribute a where a.attrelid = place and a.attname = 'tenant_id'
    and a.atttypid = 'uuid'::regtype and a.attnotnull and a.attgenerated = '' and a.attidentity = '' and not a.atthasdef)`,
  'it has a primary key': "select name from every where not exists (select from pg_constraint k where k.conrelid = place and k.contype = 'p')",
  'its unique keys begin with tenant_id': `select i.indexrelid::regclass::text as name from inside join pg_index i on i.indrelid = place
    left join pg_attribute a on a.attrelid = place and a.attnum = i.indkey[0]
    where (i.indisunique or i.indisexclusion) and a.attname is distinct from 'tenant_id'`,
  'its foreign keys begin with tenant_id on both sides': `select name || '.' || k.conname as name from inside join pg_constraint k on k.conrelid = place and k.contype = 'f'
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
    where a.attname <> 'tenant_id' or b.attname <> 'tenant_id'`,
  'its foreign keys change nothing of their own accord': `select name || '.' || k.conname as name from every join pg_constraint k on k.conrelid = place and k.contype = 'f'
    where k.confdeltype not in ('a', 'r', 'c') or k.confupdtype not in ('a', 'r')`,
  'it has no triggers': 'select name from every join pg_trigger t on t.tgrelid = place where not t.tgisinternal',
  'its row-level security is enabled and not forced': 'select name from inside where not secured union all select name from every where forced',
  'its policies admit its own tenant only': `select name from inside where not exists (select from pg_policy p where p.polrelid = place) union all
    select name || '.' || p.polname from inside join pg_policy p on p.polrelid = place,
      lateral (values (pg_get_expr(p.polqual, place)), (pg_get_expr(p.polwithcheck, place))) e (said)
    where e.said is not null and (position($2 in e.said) = 0 or e.said ~* '\\mor\\M')`,
  'it is logged': "select name from every where persistence <> 'p'",
  'views ask as whoever looks, and keep nothing': `select name from spot where kind = 'm' or (kind = 'v' and options !~ 'security_invoker=(true|on|1)')`,
  'functions that run as the owner are few, fixed and not for everybody': `select p.proname as name from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.prosecdef and (p.proname <> all($3::text[])
      or not coalesce('search_path=public, pg_temp' = any(p.proconfig), false) or has_function_privilege('public', p.oid, 'execute'))`,
  'the server takes away only links and used keys': `select name from every, aclexplode(acl) g
    where g.grantee <> (select relowner from pg_class where pg_class.oid = every.place) and (g.grantee <> 'relevo_app'::regrole
      or g.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE') or (g.privilege_type = 'DELETE' and name <> all($4::text[])))`,
  'what is only added to is only added to': `select name from every, aclexplode(acl) g where name = any($5::text[])
    and g.grantee = 'relevo_app'::regrole and g.privilege_type not in ('SELECT', 'INSERT')`,
  'grants are of whole tables': 'select name from every join pg_attribute a on a.attrelid = place where a.attacl is not null',
  'the role of the server is plain':
    "select rolname as name from pg_roles where rolname = 'relevo_app' and (rolsuper or rolbypassrls or rolcanlogin or rolcreaterole)",
};

const given = [Object.keys(outside), tenantPolicy, Object.keys(definers), erasable, appended];

/** Every place in the catalog that breaks a rule, as `rule: place`. */
export async function faultsOfCatalog(client: Client): Promise<string[]> {
  const faults: string[] = [];
  for (const [rule, query] of Object.entries(rules)) {
    const used = `${tables}, given as (select $1::text[], $2::text, $3::text[], $4::text[], $5::text[]) ${query}`;
    const { rows } = await client.query<{ name: string }>(used, given);
    faults.push(...rows.map(({ name }) => `${rule}: ${name}`));
  }
  return faults;
}

export async function tablesOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`${tables} select name from inside order by name`, given.slice(0, 1));
  return rows.map(({ name }) => name);
}
