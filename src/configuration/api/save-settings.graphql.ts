import type { Context } from '../../core/context.ts';
import type { Applied } from '../change-configuration.ts';
import { saveMatrix, saveSettings } from '../change-item.ts';
import { effectsFromInput, workflowFromInput } from './from-input.graphql.ts';
import type { PriorityRowInput, SavePriorityMatrixInput } from './matrix.inputs.graphql.ts';
import type { SaveDeskSettingsInput } from './settings.inputs.graphql.ts';
import type { SaveWorkflowInput } from './workflow.inputs.graphql.ts';

export function saveDeskSettings(ctx: Context, input: SaveDeskSettingsInput): Promise<Applied> {
  const { name, locale, timeZone, onBehalfCreator, modules, withoutEntitlement, uncoveredQueue, requestersSet } = input;
  const { requiresSecondFactor, recovery, withdrawal, refusal, signUp, signUpFollows, unknownSenders, answersOfOthers, answersToClosed } = input;
  const { portal, alwaysTold, notByMail, organizationReports, mediumImpactFrom, highImpactFrom, mediumUrgencyWithin, highUrgencyWithin } = input;
  const { secretWords, secretPrefixes } = input;
  const more = {
    requestersSet,
    requiresSecondFactor,
    recovery,
    withdrawal,
    refusal,
    signUp,
    signUpFollows,
    organizationReports,
    unknownSenders,
    answersOfOthers,
    answersToClosed,
    secretWords,
    secretPrefixes,
    portal,
    alwaysTold,
    notByMail,
    mediumImpactFrom,
    highImpactFrom,
    mediumUrgencyWithin,
    highUrgencyWithin,
  };
  return saveSettings(ctx, input, { name, locale, timeZone, onBehalfCreator, modules, withoutEntitlement, uncoveredQueue, ...more });
}

/** The statuses and transitions, and the settings that belong to the workflow. */
export function saveWorkflow(ctx: Context, input: SaveWorkflowInput): Promise<Applied> {
  const { closurePolicy, escalation, onOpening, onAnswer } = input;
  return saveSettings(
    ctx,
    input,
    { closurePolicy, escalation, onOpening: effectsFromInput(onOpening), onAnswer: effectsFromInput(onAnswer) },
    workflowFromInput(input),
  );
}

export function savePriorityMatrix(ctx: Context, input: SavePriorityMatrixInput): Promise<Applied> {
  const { matrix } = input;
  if (matrix === undefined) return saveSettings(ctx, input, {});
  return saveMatrix(ctx, input, matrix && { LOW: rowOf(matrix.low), MEDIUM: rowOf(matrix.medium), HIGH: rowOf(matrix.high) });
}

function rowOf({ low, medium, high }: PriorityRowInput) {
  return { LOW: low, MEDIUM: medium, HIGH: high };
}
