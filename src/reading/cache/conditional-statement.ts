import type { ValidatorSql } from '../../core/validator.ts';
import type { ConditionalStatement } from '../statement/compiled-statement.ts';
import type { FieldStatement } from '../statement/field-statement.ts';
import { Parameter } from '../statement/parameter.ts';
import { validatorOf } from './validator-of.ts';

/** `null` where the answers of a statement cannot be kept. */
export function conditionalOf(compiled: FieldStatement): ConditionalStatement | null {
  if (compiled.conditional === undefined) {
    const dependsOnTime = compiled.parameters.some((parameter) => parameter instanceof Parameter && parameter.isMoment);
    const validator = dependsOnTime ? null : validatorOf(compiled.text);
    compiled.conditional = validator && conditional(compiled, validator);
  }
  return compiled.conditional;
}

let last = 0;

/** Two more parameters: the tenant, and the validator of the answer that is known. */
function conditional({ text, parameters }: FieldStatement, validator: ValidatorSql): ConditionalStatement {
  const [tenant, known] = [parameters.length + 1, parameters.length + 2];
  const current = validator.expression(`$${validator.parameter}`);
  const json = `case when ${current} = $${known} then null else (${text}) end`;
  last += 1;
  return { number: last, validator, text: `select ${current} as validator, ${json} as json from feed where feed.tenant_id = $${tenant}`, parameters, uses: 0 };
}
