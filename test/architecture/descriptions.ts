import { type GraphQLSchema, isSpecifiedScalarType } from 'graphql';
import { registry } from '../../src/core/registry.ts';
import { argsOf, partsOf } from './contract.ts';

/** Words of the trade, or of nobody: a reader of the schema knows none of them. */
const forbidden = /\b(house|doors?|walls?|bells?|shel(f|ves)|whoever|graver?|gravest)\b/i;
const ruleNumber = /\b(clinic|erp|servicedesk|crm|platform|SLA) [DSGEO]?\d|\b[DSGEO]\d{1,2}\b/;
const codeBare = /\b[A-Z]{2,}_[A-Z_]+\b/;
const shortest = 20;

/** Every description that a native speaker would not have written. */
export function faultsOfDescriptions(schema: GraphQLSchema): string[] {
  return [...descriptionsOf(schema)].flatMap(([place, text]) => {
    const faults = [
      text.length < shortest && `has fewer than ${shortest} characters`,
      !text.endsWith('.') && 'is no sentence',
      forbidden.test(text) && `says "${forbidden.exec(text)?.[0]}"`,
      ruleNumber.test(text) && 'names a rule by its number',
      codeBare.test(text.replaceAll(/`[^`]*`/g, '')) && 'names a code without backticks',
    ];
    return faults.filter((fault) => fault !== false).map((fault) => `${place} ${fault}: ${text}`);
  });
}

function descriptionsOf(schema: GraphQLSchema): Map<string, string> {
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type));
  const parts = types.flatMap((type) => [...partsOf(type)].map(([name, part]) => [`${type.name}.${name}`, part] as const));
  const args = parts.flatMap(([place, part]) => argsOf(part).map((arg) => [`${place}(${arg.name})`, arg] as const));
  const all = [...types.map((type) => [type.name, type] as const), ...parts, ...args];
  return new Map([['the schema', schema.description ?? ''], ...all.map(([place, { description }]) => [place, description ?? ''] as const)]);
}

/** Of a mutation: `Refusals: `CODE`, `CODE` (when), `CODE`.`, as the last sentence. */
const refusals = /Refusals: ((?:`[A-Z_]+`(?: \([^()]*\))?(?:, )?)+)\.$/;

export function refusalsIn(description: string): string[] {
  const [, list = ''] = refusals.exec(description) ?? [];
  return [...list.replaceAll(/ \([^()]*\)/g, '').matchAll(/`([A-Z_]+)`/g)].map(([, code]) => code ?? '');
}

/** What is missing in the description of a mutation. */
export function faultsOfMutation(description: string): string[] {
  const codes = refusalsIn(description);
  const required = /Requires `([a-z:_]+)`\. Refusals/.exec(description)?.[1];
  const isPermitted =
    required !== undefined
      ? [...registry().permissions].some((permission) => permission === required)
      : /It requires (no credential\.|a credential, but no permission\b)/.test(description);
  return [
    ...(codes.length > 0 ? [] : ['it does not end with the refusals it can give']),
    ...codes.filter((code) => !(code in registry().refusals)).map((code) => `${code} is no code`),
    ...codes.filter((code, at) => codes.indexOf(code) !== at).map((code) => `${code} is named twice`),
    ...(isPermitted ? [] : ['it does not say which permission it requires']),
  ];
}
