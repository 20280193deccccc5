import type { Applied } from '../configuration/change-configuration.ts';
import { saveDesk, saveMatrix } from '../configuration/change-one-thing.ts';
import type { Context } from '../platform/house.ts';
import type { PriorityRowInput, SaveDeskSettingsInput, SavePriorityMatrixInput } from './settings.inputs.graphql.ts';
import type { SaveWorkflowInput } from './workflow.inputs.graphql.ts';
import { effectsWritten, workflowWritten } from './written.graphql.ts';

export function saveDeskSettings(ctx: Context, input: SaveDeskSettingsInput): Promise<Applied> {
  const { name, locale, timeZone, onBehalfCreator, modules, withoutEntitlement, uncoveredQueue } = input;
  return saveDesk(ctx, input, { name, locale, timeZone, onBehalfCreator, modules, withoutEntitlement, uncoveredQueue });
}

/** The steps, and what the desk's settings say of them. */
export function saveWorkflow(ctx: Context, input: SaveWorkflowInput): Promise<Applied> {
  const { closurePolicy, escalation, onOpening, onAnswer } = input;
  return saveDesk(ctx, input, { closurePolicy, escalation, onOpening: effectsWritten(onOpening), onAnswer: effectsWritten(onAnswer) }, workflowWritten(input));
}

export function savePriorityMatrix(ctx: Context, input: SavePriorityMatrixInput): Promise<Applied> {
  const { matrix } = input;
  if (matrix === undefined) return saveDesk(ctx, input, {});
  return saveMatrix(ctx, input, matrix && { LOW: rowOf(matrix.low), MEDIUM: rowOf(matrix.medium), HIGH: rowOf(matrix.high) });
}

function rowOf({ low, medium, high }: PriorityRowInput) {
  return { LOW: low, MEDIUM: medium, HIGH: high };
}
