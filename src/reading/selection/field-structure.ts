import { createHash } from 'node:crypto';
import {
  type ArgumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isListType,
  Kind,
  print,
  TypeInfo,
  type ValueNode,
  valueFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { structureOf } from '../statement/parameter.ts';
import { enumValuesOf } from './enum-values.ts';
import { originalOf, publicSchemaOf } from './execution-schema.ts';

/** What a plan depends on of a field in a document. Fields that differ only in the values of literals are equal, and share their plans. */
export interface FieldStructure {
  /** A hash of the selection, with its fragments and without the values of literals. */
  key: string;
  /** The fields with arguments; of equal structures those at the same place correspond to each other. */
  fields: readonly FieldNode[];
}

const known = new WeakMap<FieldNode, FieldStructure>();

export function structureOfField(info: Pick<GraphQLResolveInfo, 'schema' | 'fieldNodes' | 'fragments' | 'parentType'>): FieldStructure {
  const [first, ...others] = info.fieldNodes.map((node) => structureOfNode(originalOf(node), info));
  if (!first || others.length === 0) return first ?? { key: '', fields: [] };
  const all = [first, ...others];
  return { key: all.map(({ key }) => key).join(), fields: all.flatMap(({ fields }) => fields) };
}

function structureOfNode(node: FieldNode, { schema, fragments, parentType }: Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'parentType'>): FieldStructure {
  const found = known.get(node);
  if (found) return found;
  const outline = new Outline(publicSchemaOf(schema), fragments);
  const structure = outline.of(node, publicSchemaOf(schema).getType(parentType.name) as GraphQLOutputType);
  known.set(node, structure);
  return structure;
}

/** Walks a field and the fragments below it, each once, in the order of the document. */
class Outline {
  readonly #schema: GraphQLSchema;
  readonly #fragments: GraphQLResolveInfo['fragments'];
  readonly #enums: ReadonlySet<unknown>;
  readonly #fields: FieldNode[] = [];
  readonly #spread = new Set<string>();

  constructor(schema: GraphQLSchema, fragments: GraphQLResolveInfo['fragments']) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#enums = enumValuesOf(schema);
  }

  /** The arguments of the field itself are those of its resolver, which passes them to the plan. */
  of(node: FieldNode, parent: GraphQLOutputType): FieldStructure {
    const texts = [this.#outlined({ ...node, arguments: [] }, parent)];
    // It grows while it is walked.
    for (const name of this.#spread) texts.push(this.#outlined(this.#fragments[name] as FragmentDefinitionNode));
    return { key: createHash('sha256').update(texts.join('\n')).digest('base64url'), fields: this.#fields };
  }

  #outlined(node: FieldNode | FragmentDefinitionNode, parent?: GraphQLOutputType): string {
    const types = new TypeInfo(this.#schema, parent);
    const visitor = visitWithTypeInfo(types, {
      Field: (field) => {
        if (field.arguments?.length) this.#fields.push(field);
      },
      FragmentSpread: ({ name }) => void this.#spread.add(name.value),
      Argument: (argument: ArgumentNode) => ({ ...argument, value: this.#valueOutlined(argument.value, types.getInputType(), argument.name.value) }),
    });
    return print(visit(node, visitor));
  }

  /** A value without its literals; variables keep their names. */
  #valueOutlined(value: ValueNode, type: GraphQLInputType | null | undefined, name = ''): ValueNode {
    if (value.kind === Kind.VARIABLE || !type) return value;
    if (!holdsVariable(value)) return { kind: Kind.ENUM, value: structureOf(valueFromAST(value, type), this.#enums, name) };
    const inner = getNullableType(type);
    if (value.kind === Kind.LIST) return { ...value, values: value.values.map((one) => this.#valueOutlined(one, isListType(inner) ? inner.ofType : inner)) };
    if (value.kind !== Kind.OBJECT || !isInputObjectType(inner)) return value;
    const given = inner.getFields();
    return { ...value, fields: value.fields.map((one) => ({ ...one, value: this.#valueOutlined(one.value, given[one.name.value]?.type, one.name.value) })) };
  }
}

function holdsVariable(value: ValueNode): boolean {
  if (value.kind === Kind.LIST) return value.values.some(holdsVariable);
  if (value.kind === Kind.OBJECT) return value.fields.some((field) => holdsVariable(field.value));
  return value.kind === Kind.VARIABLE;
}
