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
import { configurationPayload } from './configuration.payloads.graphql.ts';
import { type ItemKind, itemKinds } from './item-kinds.graphql.ts';
import { saveDeskSettings, savePriorityMatrix, saveWorkflow } from './save-settings.graphql.ts';
import { SaveDeskSettingsInput, SavePriorityMatrixInput } from './settings.inputs.graphql.ts';
import { SaveWorkflowInput } from './workflow.inputs.graphql.ts';

type Verb<Input> = (ctx: Context, input: Input) => Promise<Applied>;

async function answered<Input extends MutationInput>(ctx: Context, verb: Verb<Input>, input: Input) {
  const answered = await answer(ctx, verb, input);
  return { ...answered, version: answered.done && versionsIn(answered.done.id).to };
}

const ApplyConfigurationPayload = configurationPayload('ApplyConfiguration');
const SaveWorkflowPayload = configurationPayload('SaveWorkflow');
const SavePriorityMatrixPayload = configurationPayload('SavePriorityMatrix');
const SaveDeskSettingsPayload = configurationPayload('SaveDeskSettings');

@Resolver()
export class ConfigurationMutations {
  @Authorized('tenant:admin')
  @Mutation(() => ApplyConfigurationPayload, {
    description: 'The desk becomes what the document says, as a whole or not at all; each change is an event for admins. Requires tenant:admin.',
  })
  applyConfiguration(@Ctx() ctx: Context, @Arg('input', () => ApplyConfigurationInput, { description: 'What it says.' }) input: ApplyConfigurationInput) {
    return answered(ctx, applyConfiguration, input);
  }

  @Authorized('tenant:admin')
  @Mutation(() => SaveWorkflowPayload, { description: 'Saves the workflow, looked at as a whole. Requires tenant:admin.' })
  saveWorkflow(@Ctx() ctx: Context, @Arg('input', () => SaveWorkflowInput, { description: 'The workflow.' }) input: SaveWorkflowInput) {
    return answered(ctx, saveWorkflow, input);
  }

  @Authorized('tenant:admin')
  @Mutation(() => SavePriorityMatrixPayload, { description: 'Saves which priority an impact and an urgency give. Requires tenant:admin.' })
  savePriorityMatrix(@Ctx() ctx: Context, @Arg('input', () => SavePriorityMatrixInput, { description: 'The matrix.' }) input: SavePriorityMatrixInput) {
    return answered(ctx, savePriorityMatrix, input);
  }

  @Authorized('tenant:admin')
  @Mutation(() => SaveDeskSettingsPayload, { description: 'Saves settings of the desk. Requires tenant:admin.' })
  saveDeskSettings(@Ctx() ctx: Context, @Arg('input', () => SaveDeskSettingsInput, { description: 'The settings.' }) input: SaveDeskSettingsInput) {
    return answered(ctx, saveDeskSettings, input);
  }
}

/** `saveX` and `retireX` for one kind of item. */
function itemMutations({ noun, what, input: Input, retiring, save, retire }: ItemKind): ClassType {
  const [saving, retireIt] = [named(`save${noun}`, save), named(`retire${noun}`, retire)];
  const [SavePayload, RetirePayload] = [configurationPayload(`Save${noun}`), configurationPayload(`Retire${noun}`)];

  @InputType(`Retire${noun}Input`, { description: `A ${what} that is no longer offered.` })
  class Retire extends RetireInput {}

  @Resolver()
  class ItemMutations {
    @Authorized('tenant:admin')
    @Mutation(() => SavePayload, { name: saving.name, description: `Adds or changes a ${what}. Requires tenant:admin.` })
    saveItem(@Ctx() ctx: Context, @Arg('input', () => Input, { description: `The ${what}.` }) input: SaveItem & MutationInput) {
      return answered(ctx, saving, input);
    }

    @Authorized('tenant:admin')
    @Mutation(() => RetirePayload, { name: retireIt.name, description: `A ${what} is no longer offered. ${retiring} Requires tenant:admin.` })
    retireItem(@Ctx() ctx: Context, @Arg('input', () => Retire, { description: 'Which.' }) input: ItemReference & MutationInput) {
      return answered(ctx, retireIt, input);
    }
  }
  return ItemMutations;
}

/** Idempotency keys are kept under the name of the verb. */
function named<Input>(name: string, verb: Verb<Input>): Verb<Input> {
  return Object.defineProperty((ctx: Context, input: Input) => verb(ctx, input), 'name', { value: name });
}

export const itemResolvers: readonly ClassType[] = itemKinds.map(itemMutations);
