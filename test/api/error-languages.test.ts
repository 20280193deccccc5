import { describe, expect, test, vi } from 'vitest';
import { maskErrors } from '../../src/api/gate/mask.ts';
import { appError, forbidden } from '../../src/core/app-error.ts';
import { errorTexts } from '../../src/core/error-texts.ts';
import { reasonTexts } from '../../src/core/reason-texts.ts';
import { type Locale, registry, type Text } from '../../src/core/registry.ts';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp, theApp } from '../support/app.ts';
import { askAs } from '../support/client.ts';
import { faultOfText } from '../support/texts.ts';
import { aSocketOf } from './a-socket.ts';

openTestApp();

const speaking = (language: string) => ({ 'accept-language': language });

test('what people read of errors and refusals is said in each language', () => {
  const texts: Text[] = [...Object.values(errorTexts), ...Object.values(reasonTexts), ...Object.values(registry().refusals)];

  expect(texts.map((text) => [text.en, faultOfText(text)]).filter(([, fault]) => fault)).toEqual([]);
});

test('an error says its text in the language of the caller, over HTTP and on a socket', async () => {
  const { ana } = await aTenant();
  const query = '{ configuration { version } }';
  const socket = await aSocketOf(ana);

  const inSpanish = await askAs(ana, query);
  const inPortuguese = await askAs(ana, query, {}, speaking('pt-BR,pt;q=0.9'));
  const { payload } = await socket.ask(query);

  const message = 'Esto requiere el permiso tenant:admin.';
  expect(inSpanish.body.errors).toMatchObject([{ message, extensions: { code: 'FORBIDDEN', permission: 'tenant:admin' } }]);
  expect(payload.errors).toMatchObject([{ message }]);
  expect(inPortuguese.body.errors).toMatchObject([{ message: 'Isto requer a permissão tenant:admin.' }]);
  socket.ws.close();
});

describe('before the caller is known, the language is that of Accept-Language, else English', () => {
  const file = () => `${theApp().url}/files/download/nothing`;

  test.each<[string, Locale]>([
    ['es-MX', 'es'],
    ['pt', 'pt'],
    ['de', 'en'],
  ])('%s', async (language, locale) => {
    const nobody = await askAs(null, '{ queues { key } }', {}, speaking(language));
    const stranger = await askAs({ token: 'rlv_nothing' }, '{ queues { key } }', {}, speaking(language));
    const page = await fetch(file(), { headers: speaking(language) });

    expect(nobody.body.errors).toMatchObject([{ message: errorTexts.signIn[locale] }]);
    expect(stranger.body.errors).toMatchObject([{ message: errorTexts.badCredential[locale] }]);
    expect(await page.json()).toMatchObject({ errors: [{ message: errorTexts.unknownFile[locale] }] });
  });
});

test('what tells of a faulty client stays English, and so does the message in the log', async () => {
  const { ana } = await aTenant();

  const { body } = await askAs(ana, '{ nothing }');

  expect(body.errors).toMatchObject([{ message: expect.stringContaining('Cannot query field') }]);
  expect(forbidden('note:read').message).toBe('This requires the permission note:read.');
});

test('values are written as in each language, and a fault of ours is masked and logged once', () => {
  const log = { error: vi.fn() };
  const limited = appError('COST_EXCEEDED', errorTexts.reportTooLarge, { limit: 50_000, limitName: 'reportNumbers' });

  const once = maskErrors([limited, new Error('inside')], { requestId: 'r', locale: 'es', log });
  const twice = maskErrors(once, { requestId: 'r', locale: 'es', log });

  expect(once.map(({ message }) => message)).toEqual([
    'Un informe tiene como máximo 50.000 números: pida menos medidas, grupos o periodos.',
    'Algo ha fallado por nuestra parte.',
  ]);
  expect(twice).toEqual(once);
  expect(log.error).toHaveBeenCalledOnce();
});
