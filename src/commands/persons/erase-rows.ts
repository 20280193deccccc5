import type { Client } from 'pg';
import { charged } from '../../attachments/usage.ts';
import { type TenantTable, tenantCatalog } from '../../database/tenant-catalog.ts';
import { erased, type Identifiers, mapTexts, withoutAddresses, withoutFields, withoutIdentifiers } from './erase-texts.ts';
import { isOfAccount } from './identifiers-of.ts';
import { type Rewriting, rewriteRows, type Values } from './rewrite-rows.ts';

/** Whom to erase. */
export interface Erasure {
  owner: Client;
  tenantId: string;
  stop: AbortSignal;
  ids: string[];
  /** Their public ids. */
  publicIds: string[];
  identifiers: Identifiers;
}

/** Also fields that the desk had once. */
const textFieldsOf = `
  select distinct f->>'key' as key from configuration c cross join lateral jsonb_array_elements(c.document->'fields') f where c.tenant_id = $1 and f->>'type' = 'TEXT'`;

/** What a person says when acting on any ticket. */
const said = new Set(['reason', 'refusalReason', 'comment', 'label']);
/** What a ticket says of the person who requested it. */
const asked = ['subject', 'description', 'contactPhone', 'contactEmail', 'comment'];
/** What an event says of an account. */
const ofAccount = new Set(['name', 'email', 'phone', 'externalId', 'timeZone']);

const isTheirs = 's.author_id = any($2::uuid[]) or s.on_behalf_of_id = any($2::uuid[])';
const idsOfOwnTickets = 'select t.id from ticket t where t.tenant_id = $1 and t.requester_id = any($2::uuid[])';

/** Erases the words of a person and what names them, in whatever row; each step can be repeated. Their tickets and the events come last: they tell by what names the person was known. Returns how many rows were rewritten or deleted. */
export async function eraseRows(erasure: Erasure): Promise<number> {
  const { owner, tenantId } = erasure;
  const tables = new Map((await tenantCatalog(owner)).map((table) => [table.name, table]));
  const textFields = (await owner.query<{ key: string }>(textFieldsOf, [tenantId])).rows.map(({ key }) => key);
  const steps = [
    ...ownWords(erasure),
    ...namesAround(erasure),
    ...addressesEverywhere(erasure, [...tables.values()]),
    ownTickets(erasure, textFields),
    ...recordedWords(erasure, textFields),
  ];
  let rows = await eraseMails(erasure);
  for (const { name, ...step } of steps) rows += await rewriteRows({ ...erasure, table: tables.get(name) as TenantTable, ...step });
  return rows + (await eraseFiles(erasure)) + (await deleteCredentials(erasure));
}

type Step = Pick<Rewriting, 'columns' | 'where' | 'values' | 'rewrite'> & { name: string };

function ownWords({ ids }: Erasure): Step[] {
  const values = [ids];
  return [
    {
      name: 'message',
      columns: ['body', 'folded_text', 'links'],
      where: isTheirs,
      values,
      rewrite: ({ folded_text }) => ({ body: erased, folded_text: folded_text && erased, links: [] }),
    },
    { name: 'survey_answer', columns: ['comment'], where: 's.answered_by_id = any($2::uuid[])', values, rewrite: () => ({ comment: null }) },
    { name: 'article_feedback', columns: ['comment'], where: 's.author_id = any($2::uuid[])', values, rewrite: () => ({ comment: null }) },
    {
      name: 'secret',
      columns: ['label', 'sealed_value', 'wiped_at'],
      where: `s.created_by_id = any($2::uuid[]) or s.ticket_id in (${idsOfOwnTickets})`,
      values,
      rewrite: wiped,
    },
    { name: 'suggestion', columns: ['subject', 'words'], where: 's.asker_id = any($2::uuid[])', values, rewrite: () => ({ subject: erased, words: [] }) },
    { name: 'relation', columns: ['label'], where: 's.created_by_id = any($2::uuid[])', values, rewrite: () => ({ label: null }) },
  ];
}

/** Of what somebody gave, or of what was given for them, nothing is left. */
function wiped({ wiped_at }: Values): Values {
  return { label: erased, sealed_value: null, wiped_at: wiped_at ?? new Date().toISOString() };
}

function ownTickets({ ids }: Erasure, textFields: readonly string[]): Step {
  const rewrite = ({ custom_fields, ...row }: Values) => {
    const kept = Object.fromEntries(Object.entries(custom_fields as Values).filter(([key]) => !textFields.includes(key)));
    return { ...row, subject: erased, description: erased, contact_phone: null, contact_email: null, custom_fields: kept, links: [] };
  };
  const columns = ['subject', 'description', 'contact_phone', 'contact_email', 'custom_fields', 'links'];
  return { name: 'ticket', columns, where: 's.requester_id = any($2::uuid[])', values: [ids], rewrite };
}

/** In the events: what the person said in acting, what their tickets said, and what became of their account. */
function recordedWords({ ids, publicIds }: Erasure, textFields: readonly string[]): Step[] {
  const columns = ['changes', 'previous_values'];
  const wordsOf = (fields: ReadonlySet<string>) => (row: Values) => ({
    changes: withoutFields(row.changes as [], fields),
    previous_values: row.previous_values && withoutPrevious(row.previous_values as Values, textFields),
  });
  const onlyChanges = (fields: ReadonlySet<string>) => (row: Values) => ({ ...row, changes: withoutFields(row.changes as [], fields) });
  const acted = 's.ticket_id is not null and (s.actor_id = any($2::uuid[]) or s.caused_by_id = any($2::uuid[]) or s.on_behalf_of_id = any($2::uuid[]))';
  return [
    { name: 'event', columns, where: acted, values: [ids], rewrite: onlyChanges(said) },
    { name: 'event', columns, where: `s.ticket_id in (${idsOfOwnTickets})`, values: [ids], rewrite: wordsOf(new Set([...asked, ...textFields])) },
    { name: 'event', columns, where: isOfAccount, values: [publicIds], rewrite: onlyChanges(ofAccount) },
  ];
}

/** Types stay as they are: from these values the ticket of then is put together. */
function withoutPrevious(previous: Values, textFields: readonly string[]): Values {
  const { subject, custom_fields: fields } = previous;
  const kept = Object.fromEntries(Object.entries((fields ?? {}) as Values).filter(([key]) => !textFields.includes(key)));
  const contacts = Object.fromEntries(['contact_phone', 'contact_email'].filter((name) => name in previous).map((name) => [name, null]));
  return { ...previous, ...contacts, ...(typeof subject === 'string' ? { subject: erased } : {}), ...(fields ? { custom_fields: kept } : {}) };
}

/** What others wrote about the person: in their tickets, and in notes that address them. */
function namesAround({ ids, identifiers }: Erasure): Step[] {
  const rewrite = (row: Values) => mapTexts(row, (text) => withoutIdentifiers(text, identifiers)) as Values;
  const around = `s.ticket_id in (${idsOfOwnTickets}) or exists (select from mention m where m.tenant_id = $1 and m.message_id = s.id and m.principal_id = any($2::uuid[]))`;
  return [
    { name: 'message', columns: ['body', 'folded_text'], where: around, values: [ids], rewrite },
    { name: 'event', columns: ['changes'], where: `s.ticket_id in (${idsOfOwnTickets})`, values: [ids], rewrite },
    { name: 'ticket', columns: ['workaround', 'refusal_reason'], where: 's.requester_id = any($2::uuid[])', values: [ids], rewrite },
  ];
}

/** Addresses and telephone numbers name nobody else, so they go from every text of the desk; the catalog says which there are. The account itself comes last. */
function addressesEverywhere({ identifiers }: Erasure, tables: readonly TenantTable[]): Step[] {
  const patterns = [...identifiers.emails.keys(), ...identifiers.phones].map((text) => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`);
  const rewrite = (row: Values) => mapTexts(row, (text) => withoutAddresses(text, identifiers)) as Values;
  const last = ['ticket', 'event'];
  const ordered = tables.toSorted((one, other) => last.indexOf(one.name) - last.indexOf(other.name));
  return ordered.flatMap(({ name, key, columns }) => {
    const isText = ({ type, isGenerated, name }: TenantTable['columns'][number]) => !isGenerated && !key.includes(name) && /^(text|jsonb|text\[\])$/.test(type);
    const texts = columns.filter(isText).map((column) => column.name);
    if (name === 'principal' || texts.length === 0) return [];
    const where = texts.map((column) => `s."${column}"::text ilike any ($2::text[])`).join(' or ');
    return [{ name, columns: texts, where, values: [patterns], rewrite }];
  });
}

/** Their mails, and those in their tickets: the storage removes bytes that no row names. */
async function eraseMails({ owner, tenantId, ids, identifiers }: Erasure): Promise<number> {
  const theirs = `m.from_address = any($3::text[]) or m.envelope_from = any($3::text[]) or m.ticket_id in (${idsOfOwnTickets})`;
  const text = `update incoming_mail m set object_id = null, subject = null where m.tenant_id = $1 and (${theirs}) and (m.object_id is not null or m.subject is not null)`;
  return (await owner.query(text, [tenantId, ids, [...identifiers.emails.keys()]])).rowCount ?? 0;
}

/** What the person attached to tickets and messages: the storage removes bytes that no row names. Files of articles are the desk's. */
async function eraseFiles({ owner, tenantId, ids }: Erasure): Promise<number> {
  const { rowCount } = await owner.query(
    `with gone as (
       update attachment set name = $3, object_id = null, thumbnail_id = null, thumbnail_size = null, received = 0, part_ids = '{}'
       where tenant_id = $1 and uploader_id = any($2::uuid[]) and article_id is null and (object_id is not null or received > 0 or name <> $3) returning id
     ), given_back as (
       update file_usage set bytes = bytes - (select coalesce(sum(${charged('a.size')}), 0) from attachment a
         where a.tenant_id = $1 and a.uploader_id = any($2::uuid[]) and a.article_id is null and (a.object_id is not null or a.received > 0))
       where tenant_id = $1)
     select from gone`,
    [tenantId, ids, erased],
  );
  return rowCount ?? 0;
}

/** All that one signs in with, and what was kept to answer repeated requests. */
async function deleteCredentials({ owner, tenantId, ids, identifiers }: Erasure): Promise<number> {
  let rows = 0;
  const gone = {
    ...{ session: 'principal_id', password: 'id', second_factor: 'id', availability: 'id', idempotency: 'principal_id', subscriber: 'principal_id' },
    ...{ notification: 'principal_id', notification_preference: 'principal_id', delivery: 'principal_id', saved_report: 'owner_id' },
  };
  for (const [table, column] of Object.entries(gone)) {
    rows += (await owner.query(`delete from "${table}" where tenant_id = $1 and "${column}" = any($2::uuid[])`, [tenantId, ids])).rowCount ?? 0;
  }
  const links = 'delete from account_token where tenant_id = $1 and (principal_id = any($2::uuid[]) or email = any($3::text[]))';
  rows += (await owner.query(links, [tenantId, ids, [...identifiers.emails.keys(), ...identifiers.emails.values()]])).rowCount ?? 0;
  return rows;
}
