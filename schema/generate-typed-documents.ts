import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildSchema, parse, print } from 'graphql';
import { parse as parseYaml } from 'yaml';

/** Writes what `codegen.yml` names: the documents of clients and tests, typed by the schema. With `--check` it writes nothing and fails if a file would change. */
const { generates } = parseYaml(readFileSync(join(import.meta.dirname, '../codegen.yml'), 'utf8'));
const [[output, { presetConfig, config }]] = Object.entries(generates) as unknown as [[string, { presetConfig: object; config: object }]];

const schema = readFileSync(join(import.meta.dirname, 'schema.graphql'), 'utf8');
const outputs = await preset.buildGeneratesSection({
  baseOutputDir: join(import.meta.dirname, '..', output),
  schema: parse(schema),
  schemaAst: buildSchema(schema),
  documents: readDocuments(join(import.meta.dirname, 'documents')),
  presetConfig,
  plugins: [],
  pluginMap: {},
  config: { ...config, importExtension: '.js' },
});
for (const file of outputs) settle(file.filename, await codegen(file));

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
