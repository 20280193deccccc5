import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildSchema, parse, print } from 'graphql';

/** Writes `test/support/gql/`: the documents of clients and tests, typed by the schema. With `--check` it writes nothing and fails where a file would change. */
const config = {
  documentMode: 'string',
  emitLegacyCommonJSImports: false,
  importExtension: '.js' as const,
  enumsAsTypes: true,
  useTypeImports: true,
  strictScalars: true,
  scalars: { DateTime: 'string', Duration: 'string', EmailAddress: 'string', JSON: 'unknown', Date: 'string', Locale: 'string', TimeZone: 'string' },
};

const schema = readFileSync(join(import.meta.dirname, 'schema.graphql'), 'utf8');
const outputs = await preset.buildGeneratesSection({
  baseOutputDir: join(import.meta.dirname, '../test/support/gql/'),
  schema: parse(schema),
  schemaAst: buildSchema(schema),
  documents: readDocuments(join(import.meta.dirname, 'documents')),
  presetConfig: { fragmentMasking: false },
  plugins: [],
  pluginMap: {},
  config,
});
for (const output of outputs) settle(output.filename, await codegen(output));

function readDocuments(folder: string) {
  return readdirSync(folder).map((name) => {
    const document = parse(readFileSync(join(folder, name), 'utf8'));
    return { location: join(folder, name), document, rawSDL: print(document) };
  });
}

function settle(file: string, content: string): void {
  if (!process.argv.includes('--check')) writeFileSync(file, content);
  else if (readFileSync(file, 'utf8') !== content) throw new Error(`${file} is not what the schema and the documents make of it: run \`npm run schema\``);
}
