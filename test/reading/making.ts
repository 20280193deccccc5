import type { GraphQLField, GraphQLSchema, OperationTypeNode } from 'graphql';
import { Dice } from './choices.ts';
import type { TenantValues } from './tenant-values.ts';

export interface Variable {
  name: string;
  type: string;
  value: unknown;
  /** Left out of the request otherwise: its default holds, or there is none. */
  isGiven: boolean;
  hasDefault: string | null;
}

/** What kind of operation is made: from which root fields, and what their arguments are. */
export interface Style {
  kind: `${OperationTypeNode}`;
  rootField(making: Making): GraphQLField<unknown, unknown> | undefined;
  /** As written in the document, with its brackets; empty for none. */
  argumentsFor(making: Making, field: GraphQLField<unknown, unknown>, isRoot: boolean): string;
}

/** An operation in the making. */
export interface Making {
  style: Style;
  schema: GraphQLSchema;
  dice: Dice;
  values: TenantValues;
  asker: string;
  variables: Variable[];
  fragments: { name: string; on: string; text: string }[];
  /** What stands at each place of the answer: nothing else may take the same name there. */
  places: Map<string, string>;
}
