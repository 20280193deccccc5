import { describe, expect, test, vi } from 'vitest';
import { builtInKeys, builtInTemplate } from '../../src/configuration/templates/built-in-templates.ts';
import { renderMail } from '../../src/configuration/templates/render.ts';
import { sampleVariables, sparseVariables } from '../../src/configuration/templates/variables.ts';
import { whyNotTemplates } from '../../src/configuration/templates/why-not-templates.ts';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs, succeed } from '../support/client.ts';
import { badTemplates } from './bad-templates.ts';

openTestApp();

const words = { key: 'hello', subject: 'Hola', body: 'Hola.' };

describe('what keeps a template from becoming a mail', () => {
  test.each(badTemplates)('%s', async (_, change, code, field) => {
    const faults = await whyNotTemplates({ templates: [words, { ...words, key: 'other', ...change }] });

    expect(faults).toMatchObject([{ code, path: ['templates', '1', field] }]);
  });
});

test('built-in mails pass the same check, and say something in each language, whatever is known', async () => {
  const locales = ['es', 'en', 'pt'] as const;
  const templates = builtInKeys.map((key) => {
    const [es, en, pt] = locales.map((locale) => builtInTemplate(key, locale));
    return { key, subject: '', body: '', ...es, translations: { en, pt } };
  });

  expect(await whyNotTemplates({ templates: templates as never })).toEqual([]);
  for (const key of builtInKeys)
    for (const locale of locales)
      for (const variables of [sampleVariables(key), sparseVariables(key)]) {
        const { subject, text, html } = await renderMail(builtInTemplate(key, locale), variables);
        expect([subject.length > 3, text.length > 10, html.includes('<p>')]).toEqual([true, true, true]);
      }
});

test('a machine that stands still for a second keeps no mail back', async () => {
  const now = performance.now.bind(performance);
  let looks = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
    looks += 1;
    return now() + (looks > 2 ? 1_000 : 0);
  });

  const mail = await renderMail(builtInTemplate('ticket_replied', 'en'), sampleVariables('ticket_replied')).finally(() => clock.mockRestore());

  expect(mail.text).toContain('Marta Sanz');
});

test.each(['constructor', '__proto__', 'nobody_knows'])('the template %s, which is none, is shown like any that a desk no longer has', async (key) => {
  const { sofia } = await aTenant();

  const { body } = await askAs(sofia, 'query ($key: String!) { mailTemplatePreview(key: $key) { subject faults { code } } }', { key });

  expect(body).toMatchObject({ data: { mailTemplatePreview: { subject: expect.stringContaining('TST-000042'), faults: [] } } });
});

test('what a page of the desk loads, runs or lets people fill in is not in the mail, nor what others wrote as HTML', async () => {
  const html =
    '<style>@import "http://bad.example"</style><table style="color: red; background: url(http://bad.example)"><tr><td>{{ ticket.subject }}{{ message | raw }}</td></tr></table><img src="http://bad.example/x.png"><form action="http://bad.example"><input></form><a href="javascript:alert(1)">x</a>{{ message_html | raw }}';

  const mail = await renderMail({ subject: 's', body: 'b', html }, { ticket: { subject: '<b>x</b>' }, message: '<script>alert(1)</script> **bold**' });

  expect(mail.html).not.toMatch(/bad\.example|<script|<img|<form|<input|javascript/);
  expect(mail.html).toContain('<table style="color:red"><tr><td>&lt;b&gt;x&lt;/b&gt;');
  expect(mail.html).toContain('<strong>bold</strong>');
});

test('a document with a bad template is refused with its path, by the document and by the item', async () => {
  const { sofia } = await aTenant();
  const bad = { ...words, translations: { en: { subject: '{{ nobody }}', body: 'x' } } };

  const document = await as(sofia).applyConfiguration({ document: { templates: [bad] } });
  const item = await as(sofia).saveTemplate({ ...words, body: '{{ nobody }}' });
  const twice = await askAs(sofia, 'mutation ($input: SaveTemplateInput!) { saveTemplate(input: $input) { userErrors { code } } }', {
    input: { ...words, translations: [0, 1].map(() => ({ locale: 'en', subject: 'x', body: 'x' })) },
  });
  const french = await as(sofia).saveTemplate({ ...words, translations: [{ locale: 'fr', subject: 'x', body: 'x' }] });

  expect(document.userErrors).toMatchObject([
    { code: 'INVALID_CONFIGURATION', path: ['input', 'document', 'templates', '0', 'translations', 'en', 'subject'] },
  ]);
  expect(item.userErrors).toMatchObject([{ code: 'INVALID_CONFIGURATION', path: ['input', 'body'], details: { faults: [{ code: 'UNKNOWN_VARIABLE' }] } }]);
  expect(JSON.stringify(twice.body)).toContain('INVALID');
  expect(french.userErrors).toMatchObject([{ code: 'INVALID_CONFIGURATION' }]);
  expect(await as(sofia).templates()).toEqual([]);
});

test('a template is saved in several languages, and another save leaves them alone', async () => {
  const { sofia } = await aTenant();
  const en = { subject: 'Hello', body: 'Hello {{ person.name }}.', html: '<p>Hello</p>' };

  await succeed(as(sofia).saveTemplate({ ...words, translations: [{ locale: 'en', ...en }] }));
  const { template } = await succeed(as(sofia).saveTemplate({ key: 'hello', html: '<p>Hola</p>' }));

  expect(template).toMatchObject({ ...words, html: '<p>Hola</p>', translations: [{ locale: 'en', ...en }] });
  expect((await as(sofia).configuration()).document).toMatchObject({ templates: [{ ...words, html: '<p>Hola</p>', translations: { en } }] });
});

test('an admin sees a mail beforehand, built-in or new, and what is wrong with it', async () => {
  const { sofia, marta } = await aTenant();
  await succeed(as(sofia).saveTemplate({ key: 'ticket_closed', subject: 'Fin de {{ ticket.code }}', body: 'Adiós.' }));

  const builtIn = await as(sofia).mailTemplatePreview({ key: 'ticket_replied', locale: 'en' });
  const own = await as(sofia).mailTemplatePreview({ key: 'ticket_closed', locale: 'pt' });
  const changed = await as(sofia).mailTemplatePreview({ key: 'ticket_closed', body: '**{{ ticket.requester }}**', locale: 'fr' });
  const faulty = await as(sofia).mailTemplatePreview({ key: 'fresh', body: '{{ tikcet.code }}' });
  const endless = await as(sofia).mailTemplatePreview({ key: 'fresh', body: `{% for i in (1..1000) %}${'x'.repeat(300)}{% endfor %}` });

  expect(endless).toMatchObject({ text: null, faults: [{ code: 'BAD_TEMPLATE', message: 'El correo tendría más de 200.000 caracteres.' }] });
  expect(builtIn).toMatchObject({ subject: '[TST-000042] No arranca', text: expect.stringContaining('Support has answered.'), faults: [] });
  expect(builtIn.html).toContain('<blockquote>');
  expect(own).toMatchObject({ subject: 'Fin de TST-000042', text: expect.stringContaining('Adiós.'), faults: [] });
  expect(changed.html).toContain('<strong>Ana Ruiz</strong>');
  expect(faulty).toMatchObject({ subject: null, text: null, html: null, faults: [{ code: 'UNKNOWN_VARIABLE', path: ['body'] }] });
  await expect(as(marta).mailTemplatePreview({ key: 'ticket_closed' })).rejects.toThrow('tenant:admin');
});
