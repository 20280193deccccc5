import { Arg, Authorized, type ClassType, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { answer } from '../../core/graphql/answer.ts';
import type { MutationInput } from '../../core/graphql/payload.graphql.ts';
import { Ctx } from '../../core/graphql/request-context.ts';
import { applyConfiguration } from '../apply-configuration.ts';
import type { Applied } from '../change-configuration.ts';
import type { ItemReference, SaveItem } from '../change-item.ts';
import { versionsIn } from '../changes-of.ts';
import { ApplyConfigurationInput, RetireInput } from './base.inputs.graphql.ts';
import { ConfigurationChangesPayload, savedPayload } from './configuration.payloads.graphql.ts';
import { type ItemKind, itemKinds } from './item-kinds.graphql.ts';
import { SavePriorityMatrixInput } from './matrix.inputs.graphql.ts';
import { saveDeskSettings, savePriorityMatrix, saveWorkflow } from './save-settings.graphql.ts';
import { savedConfiguration, savedDesk, savedPriorityMatrix, savedWorkflow } from './saved.graphql.ts';
import { SaveDeskSettingsInput } from './settings.inputs.graphql.ts';
import { SaveWorkflowInput } from './workflow.inputs.graphql.ts';

type Verb<Input> = (ctx: Context, input: Input) => Promise<Applied>;

async function answered<Input extends MutationInput>(ctx: Context, operation: string, verb: Verb<Input>, input: Input) {
  const answered = await answer(ctx, operation, verb, input);
  return { ...answered, ...('key' in input ? { key: input.key } : {}), version: answered.done && versionsIn(answered.done.id).to };
}

const ApplyConfigurationPayload = savedPayload('applyConfiguration', savedConfiguration);
const SaveWorkflowPayload = savedPayload('saveWorkflow', savedWorkflow);
const SavePriorityMatrixPayload = savedPayload('savePriorityMatrix', savedPriorityMatrix);
const SaveDeskSettingsPayload = savedPayload('saveDeskSettings', savedDesk);

@Resolver()
export class ConfigurationMutations {
  @Authorized('tenant:admin')
  @Mutation(() => ApplyConfigurationPayload, {
    description:
      'Replaces the configuration of the desk, or the sections that are given, as a whole or not at all. Each change is an event for admins. Requires `tenant:admin`. Refusals: `CONFLICT`, `INVALID_CONFIGURATION`, `INVALID`.',
  })
  applyConfiguration(
    @Ctx() ctx: Context,
    @Arg('input', () => ApplyConfigurationInput, { description: 'The document to apply.' }) input: ApplyConfigurationInput,
  ) {
    return answered(ctx, 'applyConfiguration', applyConfiguration, input);
  }

  @Authorized('tenant:admin')
  @Mutation(() => SaveWorkflowPayload, {
    description: 'Saves the workflow, which is checked as a whole. Requires `tenant:admin`. Refusals: `CONFLICT`, `INVALID_CONFIGURATION`, `INVALID`.',
  })
  saveWorkflow(@Ctx() ctx: Context, @Arg('input', () => SaveWorkflowInput, { description: 'The parts of the workflow to save.' }) input: SaveWorkflowInput) {
    return answered(ctx, 'saveWorkflow', saveWorkflow, input);
  }

  @Authorized('tenant:admin')
  @Mutation(() => SavePriorityMatrixPayload, {
    description:
      'Saves the matrix that gives the priority for an impact and an urgency. Requires `tenant:admin`. Refusals: `CONFLICT`, `INVALID_CONFIGURATION`, `INVALID`.',
  })
  savePriorityMatrix(
    @Ctx() ctx: Context,
    @Arg('input', () => SavePriorityMatrixInput, { description: 'The priority matrix to save.' }) input: SavePriorityMatrixInput,
  ) {
    return answered(ctx, 'savePriorityMatrix', savePriorityMatrix, input);
  }

  @Authorized('tenant:admin')
  @Mutation(() => SaveDeskSettingsPayload, {
    description: 'Saves the settings of the desk. Requires `tenant:admin`. Refusals: `CONFLICT`, `INVALID_CONFIGURATION`, `INVALID`.',
  })
  saveDeskSettings(@Ctx() ctx: Context, @Arg('input', () => SaveDeskSettingsInput, { description: 'The settings to save.' }) input: SaveDeskSettingsInput) {
    return answered(ctx, 'saveDeskSettings', saveDeskSettings, input);
  }
}

/** `saveX` and `retireX` for one kind of item. */
function itemMutations({ noun, what, input: Input, retiring, saved, save, retire }: ItemKind): ClassType {
  const operations = itemOperations(noun);
  const SavePayload = savedPayload(operations.save, saved);

  @InputType(`Retire${noun}Input`, { description: `The key of ${what} to retire.` })
  class Retire extends RetireInput {}

  @Resolver()
  class ItemMutations {
    @Authorized('tenant:admin')
    @Mutation(() => SavePayload, {
      name: operations.save,
      description: `Adds or changes ${what}. The whole configuration is checked. Requires \`tenant:admin\`. Refusals: \`CONFLICT\`, \`INVALID_CONFIGURATION\`, \`INVALID\`.`,
    })
    saveItem(@Ctx() ctx: Context, @Arg('input', () => Input, { description: `The key and the values of ${what}.` }) input: SaveItem & MutationInput) {
      return answered(ctx, operations.save, save, input);
    }

    @Authorized('tenant:admin')
    @Mutation(() => ConfigurationChangesPayload, {
      name: operations.retire,
      description: `Retires ${what}, which is then no longer offered. ${retiring} Requires \`tenant:admin\`. Refusals: \`NOT_FOUND\`, \`CONFLICT\`, \`INVALID_CONFIGURATION\`, \`INVALID\`.`,
    })
    retireItem(@Ctx() ctx: Context, @Arg('input', () => Retire, { description: `The key of ${what} to retire.` }) input: ItemReference & MutationInput) {
      return answered(ctx, operations.retire, retire, input);
    }
  }
  return ItemMutations;
}

export function itemOperations(noun: string): { save: string; retire: string } {
  return { save: `save${noun}`, retire: `retire${noun}` };
}

export const itemResolvers: readonly ClassType[] = itemKinds.map(itemMutations);
