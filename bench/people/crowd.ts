import type { Client } from 'pg';

const first = ['María', 'José', 'Lucía', 'Begoña', 'Ramón', 'Inês', 'João', 'Zoë', 'Ana', 'Luis', 'Carmen', 'Pedro', 'Núria', 'Andrés', 'Sofía', 'Íñigo'];
const beginnings = [
  'Gon',
  'Fer',
  'Rod',
  'Mar',
  'Bel',
  'Cas',
  'Del',
  'Ech',
  'Gui',
  'Her',
  'Iba',
  'Jim',
  'Lan',
  'Mon',
  'Nav',
  'Ort',
  'Pala',
  'Quin',
  'Riv',
  'Sal',
];
const middles = ['zál', 'nán', 'rí', 'tí', 'mon', 'te', 'ga', 'ver', 'lle', 'rre', 'ñi', 'qui', 'bar', 'do', 'cer'];
const ends = ['ez', 'dez', 'guez', 'nez', 'os', 'al', 'ero', 'eda', 'ona', 'illo', 'ano', 'uri'];

/** The n-th of every so many, so that names share their parts but seldom all of them. */
const pick = (list: string, count: number, step: number) => `(${list}::text[])[1 + (n / ${step}) % ${count}]`;
const surname = (step: number) => `${pick('$3', beginnings.length, step)} || ${pick('$4', middles.length, step * 3)} || ${pick('$5', ends.length, step * 7)}`;

const insert = `
  insert into principal (tenant_id, id, kind, name, email, phone, external_id, role, created_at)
  select $1, gen_random_uuid(), 'USER', given || ' ' || one || ' ' || other,
    spelled_text(given || '.' || one) || '.' || n || '@' || (array['acme', 'globex', 'initech'])[1 + n % 3] || '.example',
    '+34 6' || lpad(((n::bigint * 7919) % 100000000)::text, 8, '0'), 'C-' || n, 'REQUESTER', now() - n * interval '1 second'
  from (select n, ${pick('$2', first.length, 1)} as given, ${surname(11)} as one, ${surname(257)} as other from generate_series(1, $6::int) n) p`;

/** Very many people, written straight into the table by its owner; the index of parts of words is built at the end. */
export async function insertCrowd(root: Client, tenantId: string, count: number): Promise<void> {
  const { rows } = await root.query("select indexdef from pg_indexes where indexname = 'principal_search'");
  await root.query('drop index principal_search');
  await root.query(insert, [tenantId, first, beginnings, middles, ends, count]);
  await root.query(rows[0].indexdef);
  await root.query('vacuum analyze principal');
}
