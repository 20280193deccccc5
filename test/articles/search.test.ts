import { expect, test } from 'vitest';
import type { SeedArticle } from '../../src/provisioning/tenant-seed.ts';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { as } from '../support/client.ts';

openTestApp();

const an = (title: string, body = '…', more: Partial<SeedArticle> = {}): SeedArticle => ({ title, body, state: 'PUBLISHED', author: 'marta', ...more });

const caches = {
  es: [
    an('Configuración del correo', 'Abra los ajustes y elija la cuenta.'),
    an('Restablecer la contraseña', 'Quien olvidó su contraseña pide otra.'),
    an('Impresoras de la oficina', 'Cada impresora tiene su nombre.'),
    an('Facturación electrónica', 'El envío de las facturas al cliente.'),
  ],
  en: [
    an('Configuring your mailbox', 'Open the settings and choose an account.'),
    an('Resetting a password', 'Whoever forgot theirs asks for another.'),
    an('Office printers', 'Every printer has a name.'),
  ],
  pt: [
    an('Configuração do correio', 'Abra as configurações e escolha a conta.'),
    an('Redefinir a senha', 'Quem esqueceu a senha pede outra.'),
    an('Impressoras do escritório', 'Cada impressora tem um nome.'),
  ],
};

type Language = keyof typeof caches;

const searches: [Language, string, string][] = [
  ['es', 'configuracion', 'Configuración del correo'],
  ['es', 'configuración', 'Configuración del correo'],
  ['es', 'CONFIGURACIONES', 'Configuración del correo'],
  ['es', 'contrasena', 'Restablecer la contraseña'],
  ['es', 'contraseñas olvidadas', 'Restablecer la contraseña'],
  ['es', 'impresora', 'Impresoras de la oficina'],
  ['es', 'impresoras', 'Impresoras de la oficina'],
  ['es', 'factura', 'Facturación electrónica'],
  ['es', 'electronicas', 'Facturación electrónica'],
  ['es', 'configurasion', 'Configuración del correo'],
  ['es', 'contraeña', 'Restablecer la contraseña'],
  ['en', 'configure mailboxes', 'Configuring your mailbox'],
  ['en', 'passwords', 'Resetting a password'],
  ['en', 'printer', 'Office printers'],
  ['en', 'pasword', 'Resetting a password'],
  ['pt', 'configuracao', 'Configuração do correio'],
  ['pt', 'configurações', 'Configuração do correio'],
  ['pt', 'senhas', 'Redefinir a senha'],
  ['pt', 'escritorio', 'Impressoras do escritório'],
  ['pt', 'impresoras', 'Impressoras do escritório'],
];

test.each(Object.keys(caches) as Language[])('on a desk that speaks %s words are found by their stems, without accents, and mistyped', async (locale) => {
  const { ana } = await aTenant({ locale, articles: caches[locale] });
  const own = searches.filter(([language]) => language === locale);

  const found = await Promise.all(own.map(([, search]) => as(ana).articles({ search })));

  expect(found.map(({ nodes }, i) => [own[i]?.[1], nodes[0]?.title])).toEqual(own.map(([, search, title]) => [search, title]));
});

test('what nobody wrote about is not found, and operators or nonsense do no harm', async () => {
  const { ana } = await aTenant({ articles: caches.es });
  const odd = ['zanahoria', 'correo -ajustes', '"correo la configuración"', "'; drop table article --", '& | ! ( ) :*', '%_\\', 'de la', '🦊'];

  const found = await Promise.all(odd.map((search) => as(ana).articles({ search })));

  expect(found.slice(0, 2).map(({ nodes }) => nodes)).toEqual([[], []]);
  expect(found).toHaveLength(odd.length);
  await expect(as(ana).articles({ search: 'x'.repeat(201) })).rejects.toThrow('BAD_USER_INPUT');
  expect((await as(ana).articles({ search: '   ' })).nodes).toHaveLength(4);
});

test('the title weighs more than the text, and pages of a search go through to the end', async () => {
  const bodies = Array.from({ length: 12 }, (_, i) => an(`Artículo ${i}`, 'Algo sobre la red.'));
  const { ana } = await aTenant({ articles: [...bodies, an('La red de la oficina'), an('Borrador de red', '…', { state: 'DRAFT' })] });
  const seen: string[] = [];

  for (let after: string | null = null, more = true; more; ) {
    const articles = await as(ana).articles({ search: 'red', first: 5, after });
    seen.push(...articles.nodes.map(({ title }) => title));
    [after, more] = [articles.pageInfo.endCursor ?? null, articles.pageInfo.hasNextPage];
  }

  expect(seen[0]).toBe('La red de la oficina');
  expect(seen.toSorted()).toEqual([...bodies.map(({ title }) => title), 'La red de la oficina'].toSorted());
  expect((await as(ana).articles({ search: 'red' })).totalCount).toBe(13);
});
