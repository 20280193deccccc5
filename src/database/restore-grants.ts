import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientBase } from 'pg';

/** Whether `relevo_app` lacks a table or a function, or everybody may call a function that is only for it. The list of migrations is the owner's alone. */
const incomplete = `
  select case
    when to_regclass('public.migration') is null then false
    when to_regrole('relevo_app') is null then true
    else exists (select from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'migration'
        and not has_table_privilege('relevo_app', oid, 'select'))
      or exists (select from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
        and (not has_function_privilege('relevo_app', oid, 'execute') or has_function_privilege('public', oid, 'execute')))
  end as "isIncomplete"`;

const createRole = "do $$ begin if to_regrole('relevo_app') is null then create role relevo_app nologin; end if; end $$";

/** What a later migration removed, or one that is still pending will make. */
const isAbsent = ({ code = '' }: { code?: string }): boolean => ['42P01', '42883', '42703'].includes(code);

/** A dump holds no roles: after a restore into an empty cluster, the group role and its rights are made again as the migrations make them, by one connection at a time. */
export async function restoreGrants(owner: ClientBase, migrations: string): Promise<void> {
  const { rows } = await owner.query<{ isIncomplete: boolean }>(incomplete);
  if (rows[0]?.isIncomplete) {
    for (const statement of [createRole, ...grantsIn(migrations)])
      await owner.query(statement).catch((error) => (isAbsent(error) ? undefined : Promise.reject(error)));
  }
}

/** Every `grant` and `revoke` of the migrations, in their order. */
function grantsIn(migrations: string): string[] {
  const texts = readdirSync(migrations)
    .sort()
    .map((name) => readFileSync(join(migrations, name), 'utf8'));
  return texts.flatMap((text) => text.match(/^(grant|revoke) [^;]+;/gm) ?? []);
}
