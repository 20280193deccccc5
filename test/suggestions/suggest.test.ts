import { expect, test } from 'vitest';
import type { SeedArticle } from '../../src/provisioning/tenant-seed.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aResolvedTicket, aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs, succeed } from '../support/client.ts';

openTestApp();

const an = (title: string, body = '…', more: Partial<SeedArticle> = {}): SeedArticle => ({ title, body, state: 'PUBLISHED', author: 'marta', ...more });

const helpArticles = [
  an('Restablecer la contraseña', 'Pulse «He olvidado mi contraseña» y espere el correo.'),
  an('La impresora no imprime', 'Apague la impresora y vuelva a encenderla.'),
  an('Conectarse a la VPN', 'Instale el cliente y use el segundo factor.'),
  an('Facturas con IVA incorrecto', 'Corrija la clasificación fiscal.'),
];

const titles = async (who: { token: string }, subject: string, description?: string) =>
  (await as(who).suggest({ subject, description })).articles.map(({ article }) => article?.title);

test('a whole sentence finds the article that has some of its words, mistyped or by another word, and says why', async () => {
  const { ana } = await aTenant({ articles: helpArticles });

  const { articles } = await as(ana).suggest({ subject: 'Buenos días, olvidé mi clave y no sé cómo entrar' });

  expect(articles[0]).toMatchObject({ article: { title: 'Restablecer la contraseña' }, matchedWords: ['olvide', 'clave'] });
  expect(articles[0]?.passage.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(['olvidado', 'contraseña']);
  expect(await titles(ana, 'la impresroa')).toEqual(['La impresora no imprime']);
  expect(await titles(ana, 'Ayuda', 'no conecta la vpn')).toEqual(['Conectarse a la VPN']);
  expect(await titles(ana, 'receta de tortilla de patatas')).toEqual([]);
});

test('earlier tickets like it are shown to whoever sees them, and the article that solved them comes first', async () => {
  const tenant = await aTenant({ articles: [...helpArticles, an('Averías de luz', 'Llame a mantenimiento.')] });
  const ticket = await aResolvedTicket(tenant, tenant.ana, { subject: 'Fogonazo en el armario', description: 'Un fogonazo en el armario de la planta.' });
  const light = (await as(tenant.marta).articles({ search: 'averías' })).nodes[0]?.id;
  await succeed(as(tenant.marta).linkSolution({ ticketId: ticket.id, articleId: light }));

  const asked = { subject: 'Otro fogonazo en un armario' };
  const [agent, own, other] = await Promise.all([tenant.marta, tenant.ana, tenant.luis].map((who) => as(who).suggest(asked)));

  expect(agent).toMatchObject({ tickets: [{ ticket: { id: ticket.id }, isLikely: true }], articles: [{ article: { title: 'Averías de luz' } }] });
  expect(own).toMatchObject({ tickets: [{ ticket: { id: ticket.id } }], articles: [{ article: { title: 'Averías de luz' } }] });
  expect(other).toMatchObject({ tickets: [], articles: [] });
});

/** What is suggested, with scores. */
async function suggested(who: { token: string }, subject: string) {
  const { articles, tickets } = await as(who).suggest({ subject, first: 10 });
  return [...articles, ...tickets].map(({ score, matchedWords, ...one }) => ({ score, matchedWords, of: JSON.stringify(one) }));
}

test('nothing that somebody may not see moves what they see: no score, no rarity, no word that is like theirs', async () => {
  const tenant = await aTenant({ articles: helpArticles });
  await aTicket(tenant.ana, { subject: 'La impresora hace ruido', description: 'Mucho.' });
  const asked = ['impresora ruido', 'facturas', 'impresroa', 'contraseña vpn ruidoso', 'fcaturas del iva'];
  const all = () => Promise.all(asked.map((subject) => suggested(tenant.ana, subject)));
  const before = await all();

  const hidden = ['impresora', 'facturas', 'impresroas', 'ruidoso', 'fcatura', 'vpn'];
  for (const word of hidden) {
    await succeed(as(tenant.marta).createArticle({ title: `Borrador de ${word}`, body: word }));
    const { article } = await succeed(as(tenant.marta).createArticle({ title: `Para agentes: ${word}`, body: word, audience: 'AGENTS' }));
    await succeed(as(tenant.marta).publishArticle({ articleId: article.id }));
    await aTicket(tenant.marta, { subject: `${word} de otros`, description: word, isInternal: true });
    await aTicket(tenant.luis, { subject: `${word} de Luis`, description: word });
  }

  expect(await all()).toEqual(before.map((some) => some.map((one) => ({ ...one, score: expect.closeTo(one.score, 4) }))));
});

const odd = {
  'a text of 10,000 characters': 'impresora rota '.repeat(700).slice(0, 10_000),
  '10,000 characters without a blank': 'x'.repeat(10_000),
  'one letter': 'a',
  'stop words only': 'el de la que y a',
  nothing: '',
  emoji: '🖨️🔥 👨‍👩‍👧‍👦',
  SQL: "'; drop table article; -- \\' \" $1 %s",
  'operators of tsquery': "impresora & ! | <-> ( ':*A' \\ :* ''",
  '400 words of one letter': 'a b c d e f g h '.repeat(50),
  'marks only': '\u0301\u0301 \u200b ‮',
};

test.each(Object.entries(odd))('%s is answered', async (_, text) => {
  const { ana, marta } = await aTenant({ articles: helpArticles });
  await aTicket(ana, { subject: 'La impresora', description: 'Rota.' });

  const answers = await Promise.all([ana, marta].flatMap((who) => [as(who).suggest({ subject: text }), as(who).suggest({ subject: '', description: text })]));

  for (const { id } of answers) expect(id).toMatch(/^sug_/);
});

test('what is too long, cannot be stored, or asks for too much is an error with its path', async () => {
  const { ana } = await aTenant({ articles: [] });
  const ask = async (input: object) =>
    (await askAs(ana, 'query ($input: SuggestInput!) { suggest(input: $input) { id } }', { input })).body.errors?.[0]?.extensions;

  for (const subject of ['x'.repeat(50_001), 'a\0b', 'a\ud800b']) expect(await ask({ subject })).toMatchObject({ code: 'BAD_USER_INPUT' });
  for (const first of [0, 11, -1]) expect(await ask({ subject: 'x', first })).toMatchObject({ code: 'BAD_USER_INPUT' });
});
