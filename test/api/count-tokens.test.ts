import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getIntrospectionQuery, Lexer, Source, TokenKind } from 'graphql';
import { expect, test } from 'vitest';
import { countTokens } from '../../src/api/gate/count-tokens.ts';
import { whyNotRead } from '../../src/api/gate/document.ts';
import { limits } from '../../src/api/gate/limits.ts';
import { root } from '../../src/core/root.ts';

const ours = readdirSync(join(root, 'schema/documents')).map((name) => readFileSync(join(root, 'schema/documents', name), 'utf8'));
const strange = [
  '',
  '# only a comment\n',
  '\ufeff{ a }',
  'query($a:Int=-1.5e+3,$b:String="#\\"{"){ a(b:$b) @include(if:true) ...F }fragment F on T{b}',
  '{ a(b: """ a "quoted" \\""" text # no comment { } """, c: "", d: [1 2,3]) # a comment { }\n b }',
];

function tokensOf(text: string): number {
  const lexer = new Lexer(new Source(text));
  let count = 0;
  for (let { kind } = lexer.advance(); kind !== TokenKind.EOF; { kind } = lexer.advance()) if (kind !== TokenKind.COMMENT) count += 1;
  return count;
}

test('tokens are counted as the parser counts them', () => {
  for (const text of [...ours, ...strange, getIntrospectionQuery()]) expect([text, countTokens(text, 1_000_000)]).toEqual([text, tokensOf(text)]);
});

test('a document of as many tokens as are allowed is read, one more is refused, and what is no token is left to the parser', () => {
  const withTokens = (count: number) => `{${' a'.repeat(count - 2)}}`;

  expect(whyNotRead(withTokens(limits.maxTokens))).toBeNull();
  expect(whyNotRead(withTokens(limits.maxTokens + 1))?.extensions).toMatchObject({
    code: 'GRAPHQL_VALIDATION_FAILED',
    limit: limits.maxTokens,
  });
  expect(countTokens('{ a ; b }', 10)).toBe(2);
  expect(countTokens('{ a(b: "without an end) }', 10)).toBe(5);
});
