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
    description:
      'Replaces the configuration of the desk, or the sections that are given, as a whole or not at all. Each change is an event for admins. Requires `tenant:admin`. Refusals: `CONFLICT`, `INVALID_CONFIGURATION`, `INVALID`.',
  })
  applyConfiguration(
    @Ctx() ctx: Context,
    @Arg('input', () => ApplyConfigurationInput, { description: 'The document to apply.' }) input: ApplyConfigurationInput,
  ) {
    return answered(ctx, applyConfiguration, input);
  }

  @Authorized('tenant:admin')
  @Mutation(() => SaveWorkflowPayload, {
    description: 'Saves the workflow, which is checked as a whole. Requires `tenant:admin`. Refusals: `CONFLICT`, `INVALID_CONFIGURATION`, `INVALID`.',
  })
  saveWorkflow(@Ctx() ctx: Context, @Arg('input', () => SaveWorkflowInput, { description: 'The parts of the workflow to save.' }) input: SaveWorkflowInput) {
    return answered(ctx, saveWorkflow, input);
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
    return answered(ctx, savePriorityMatrix, input);
  }

  @Authorized('tenant:admin')
  @Mutation(() => SaveDeskSettingsPayload, {
    description: 'Saves the settings of the desk. Requires `tenant:admin`. Refusals: `CONFLICT`, `INVALID_CONFIGURATION`, `INVALID`.',
  })
  saveDeskSettings(@Ctx() ctx: Context, @Arg('input', () => SaveDeskSettingsInput, { description: 'The settings to save.' }) input: SaveDeskSettingsInput) {
    return answered(ctx, saveDeskSettings, input);
  }
}

/** `saveX` and `retireX` of one kind of thing. */
function itemMutations({ noun, what, input: Input, retiring, save, retire }: ItemKind): ClassType {
  const [saving, retireIt] = [named(`save${noun}`, save), named(`retire${noun}`, retire)];
  const [SavePayload, RetirePayload] = [configurationPayload(`Save${noun}`), configurationPayload(`Retire${noun}`)];

  @InputType(`Retire${noun}Input`, { description: `The key of ${what} to retire.` })
  class Retire extends RetireInput {}

  @Resolver()
  class ItemMutations {
    @Authorized('tenant:admin')
    @Mutation(() => SavePayload, {
      name: saving.name,
      description: `Adds or changes ${what}. The whole configuration is checked. Requires \`tenant:admin\`. Refusals: \`CONFLICT\`, \`INVALID_CONFIGURATION\`, \`INVALID\`.`,
    })
    saveItem(@Ctx() ctx: Context, @Arg('input', () => Input, { description: `The key and the values of ${what}.` }) input: SaveItem & MutationInput) {
      return answered(ctx, saving, input);
    }

    @Authorized('tenant:admin')
    @Mutation(() => RetirePayload, {
      name: retireIt.name,
      description: `Retires ${what}, which is then no longer offered. ${retiring} Requires \`tenant:admin\`. Refusals: \`NOT_FOUND\`, \`CONFLICT\`, \`INVALID_CONFIGURATION\`, \`INVALID\`.`,
    })
    retireItem(@Ctx() ctx: Context, @Arg('input', () => Retire, { description: `The key of ${what} to retire.` }) input: ItemReference & MutationInput) {
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
