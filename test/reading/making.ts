import type { GraphQLSchema } from 'graphql';
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

/** An operation in the making. */
export interface Making {
  schema: GraphQLSchema;
  dice: Dice;
  values: TenantValues;
  asker: string;
  variables: Variable[];
  fragments: { name: string; on: string; text: string }[];
  /** What stands at each place of the answer: nothing else may take the same name there. */
  places: Map<string, string>;
}
