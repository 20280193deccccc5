import { buildSchema, GraphQLError, graphql } from 'graphql';
import { describe, expect, test } from 'vitest';
import { maskErrors } from '../../src/api/gate/mask.ts';
import { appError } from '../../src/core/app-error.ts';
import { answerTo, masking, sdl } from './gate-schema.ts';

const leak = `duplicate key value violates unique constraint "person_email_key" at /srv/relevo/src/db.ts:12 on db-1.internal (10.0.0.7)`;

type Resolve = () => unknown;

const errorsOf = async (source: string, viewer: Resolve, variables: Record<string, unknown> = {}) => {
  const schema = buildSchema(sdl);
  Object.assign(schema.getQueryType()?.getFields().viewer ?? {}, { resolve: viewer });
  return (await graphql({ schema, source, variableValues: variables })).errors ?? [];
};

const throwing =
  (error: unknown): Resolve =>
  () => {
    throw error;
  };

describe('a fault of ours', () => {
  test.each([
    ['an error', new Error(leak)],
    ['a string', leak],
    ['a GraphQLError without a code', new GraphQLError(leak)],
    ['a GraphQLError with a code of its own', new GraphQLError(leak, { extensions: { code: '23505' } })],
    ['an error that carries a code of ours', Object.assign(new Error(leak), { extensions: { code: 'NOT_FOUND', sql: leak } })],
  ])('%s shows nothing of the inside', async (_kind, error) => {
    const errors = await errorsOf('{ viewer { id } }', throwing(error));

    const answer = maskErrors(errors, masking());

    const shown = {
      message: 'Something went wrong on our side.',
      path: ['viewer'],
      extensions: { code: 'INTERNAL', requestId: 'req_1' },
    };
    expect(answer).toEqual([{ ...shown, locations: [{ line: 1, column: 3 }] }]);
  });

  test('is logged whole, once, under the request', async () => {
    const fault = Object.assign(new Error(leak), { constraint: 'person_email_key' });
    const errors = await errorsOf('{ viewer { id } a: viewer { id } b: viewer { id } }', throwing(fault));
    const { entries, ...mask } = masking();

    const answer = maskErrors(errors, mask);
    maskErrors(answer, mask);

    expect(answer).toHaveLength(3);
    expect(entries).toEqual([{ err: fault, requestId: 'req_1', path: ['viewer'] }]);
  });

  test('of graphql-ws and Apollo is one as well', () => {
    const wrapped = new GraphQLError(leak, { originalError: new Error(leak) });
    const formatted = { message: leak, extensions: { code: 'INTERNAL_SERVER_ERROR', stacktrace: [leak] } };

    const answer = maskErrors([wrapped, formatted, new TypeError(leak)], masking());

    expect(answer.map(({ extensions }) => extensions?.code)).toEqual(['INTERNAL', 'INTERNAL', 'INTERNAL']);
    expect(JSON.stringify(answer)).not.toMatch(/constraint|srv|10\.0/);
  });

  test('on a thousand rows is a small answer and a short log', () => {
    const errors = Array.from({ length: 1_000 }, (_, i) => new GraphQLError(leak, { path: ['tickets', i], originalError: new Error(leak) }));
    const { entries, ...mask } = masking();

    const answer = maskErrors(errors, mask);

    expect(answer).toHaveLength(5);
    expect(entries).toHaveLength(5);
  });
});

describe('an error written for the client', () => {
  test('keeps its code, its message, its place and what is documented', async () => {
    const refusal = appError('UNAVAILABLE', 'The desk is being moved.', { retryAfterMs: 500, http: { status: 503 } });
    const errors = await errorsOf('{ viewer { id } }', throwing(refusal));

    const answer = maskErrors(errors, masking());

    const shown = { message: 'The desk is being moved.', extensions: { code: 'UNAVAILABLE', retryAfterMs: 500 } };
    expect(answer).toEqual([{ ...shown, path: ['viewer'], locations: [{ line: 1, column: 3 }] }]);
  });

  test('keeps its code where Apollo wraps it as a validation error', () => {
    const refusal = appError('COST_EXCEEDED', 'Too many aliases.', { requested: 31, limit: 30, limitName: 'aliases' });
    const wrapped = new GraphQLError(refusal.message, {
      originalError: refusal,
      extensions: { ...refusal.extensions, http: { status: 400 }, code: 'GRAPHQL_VALIDATION_FAILED' },
    });

    const answer = maskErrors([wrapped], masking());

    expect(answer).toEqual([{ message: 'Too many aliases.', extensions: { code: 'COST_EXCEEDED', requested: 31, limit: 30, limitName: 'aliases' } }]);
  });

  test.each([
    ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'],
    ['BAD_REQUEST', 'BAD_USER_INPUT'],
    ['OPERATION_RESOLUTION_FAILURE', 'BAD_USER_INPUT'],
    ['PERSISTED_QUERY_NOT_FOUND', 'BAD_USER_INPUT'],
    ['CONFLICT', 'CONFLICT'],
  ])('Apollo says %s, we say %s', (theirs, code) => {
    const answer = maskErrors([{ message: 'No.', extensions: { code: theirs, secret: leak } }], masking());

    expect(answer).toEqual([{ message: 'No.', extensions: { code } }]);
  });
});

describe('a mistake of the client', () => {
  test.each([
    ['a field', '{ viewr { id } }'],
    ['a field of an interface', '{ node(id: "1") { code } }'],
    ['a field without braces', '{ viewer }'],
    ['an argument', '{ ticket(idd: "1", id: "1") { id } }'],
    ['a directive argument', '{ viewer @include(iff: true, if: true) { id } }'],
    ['a directive', '{ viewer @includ(if: true) { id } }'],
    ['an enum value', '{ ticket(id: "1", status: OPN) { id } }'],
    ['a quoted enum value', '{ ticket(id: "1", status: "OPEN") { id } }'],
    ['an input field', '{ tickets(filter: { statu: OPEN }) { totalCount } }'],
    ['a type condition', '{ node(id: "1") { ... on Tickt { id } } }'],
    ['a variable type', 'query ($s: Statu) { ticket(id: "1", status: $s) { id } }'],
    ['a fragment', '{ ...Viewr } fragment Viewer on Query { viewer { id } }'],
  ])('about %s hears no suggestion', (_what, source) => {
    const answer = answerTo(source);

    expect(answer[0]?.extensions?.code).toMatch(/^(GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)$/);
    expect(JSON.stringify(answer)).not.toMatch(/did you mean|allowed|"Ticket\\"|OPEN\\"\?/i);
  });

  test.each([
    ['an enum value', { s: 'OPN' }, ['s']],
    ['an object for an enum', { s: { a: 1 } }, ['s']],
    ['an input field', { f: { statu: 'OPEN' } }, ['f']],
    ['an input for a string', { f: { subject: `${'x'.repeat(100_000)}\u0000`, status: 'OPN' } }, ['f', 'status']],
    ['an input that is a list', { f: [1] }, ['f']],
  ])('in a variable, %s, is BAD_USER_INPUT, with its path and small', async (_what, variables, path) => {
    const source = 'query ($s: Status, $f: TicketFilter) { ticket(id: "1", status: $s) { id } tickets(filter: $f) { totalCount } }';
    const errors = await errorsOf(source, () => null, variables);

    const answer = maskErrors(errors, masking());

    expect(answer[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path });
    expect(JSON.stringify(answer)).not.toMatch(/did you mean|allowed/i);
    expect(JSON.stringify(answer).length).toBeLessThan(2_000);
  });

  test('is shown shortened and without invisible characters', () => {
    const message = `Value "${'x'.repeat(5_000)}" \u0000\u001b[31m\u202e\ud800 is wrong. Did\u0000you mean "OPEN"?`;

    const [answer] = maskErrors([appError('BAD_USER_INPUT', message)], masking());

    expect(answer?.message).toMatch(/^Value "x{100}/);
    expect(answer?.message).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]|mean/u);
    expect(answer?.message.length).toBeLessThanOrEqual(401);
  });

  test('keeps the end of a sentence whose middle is cut', () => {
    const message = `Value "${'x'.repeat(500)}" is no "Status", says "${'y'.repeat(500)}".`;

    const [answer] = maskErrors([appError('BAD_USER_INPUT', message)], masking());

    expect(answer?.message).toBe(`Value "${'x'.repeat(100)}…" is no "Status", says "${'y'.repeat(100)}…".`);
  });

  test('at the end of a path of long aliases leaves the path out', () => {
    const error = new GraphQLError('No.', { path: ['x'.repeat(90_000)], extensions: { code: 'FORBIDDEN' } });

    const answer = maskErrors([error], masking());

    expect(answer).toEqual([{ message: 'No.', extensions: { code: 'FORBIDDEN' } }]);
  });
});
