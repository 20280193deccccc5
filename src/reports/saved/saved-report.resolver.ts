import { coerceInputValue, type GraphQLResolveInfo, isInputType } from 'graphql';
import { Arg, Authorized, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { answer } from '../../core/graphql/answer.ts';
import { Ctx } from '../../core/graphql/request-context.ts';
import { refuse, refuseValue } from '../../core/refusal.ts';
import { whereUnfiltered } from '../filtered-measures.ts';
import { deleteReport, type SaveReport, saveReport } from './save-report.ts';
import { DeleteReportInput, DeleteReportPayload, SavedReport, SaveReportInput, SaveReportPayload, shownTo } from './saved-report.graphql.ts';
import { readSavedReports } from './saved-report.ts';

const longestFilter = 20_000;

@Resolver()
export class SavedReportResolver {
  @Authorized('ticket:read_all')
  @Query(() => [SavedReport], {
    description:
      'Returns the saved reports of the viewer and those that others share, by name, at most 1,000. To run one, give what it holds to `report` with a time. Requires `ticket:read_all`.',
  })
  async savedReports(@Ctx() ctx: Context): Promise<SavedReport[]> {
    return (await readSavedReports(ctx)).map((kept) => shownTo(ctx, kept));
  }

  @Authorized('ticket:read_all')
  @Mutation(() => SaveReportPayload, {
    description:
      'Keeps a report for later, with the tickets that it leaves out, or changes one that the caller keeps. Each person keeps at most 100. Requires `ticket:read_all`. Refusals: `NOT_FOUND`, `NOT_ALLOWED` (it is shared by somebody else, or an API key names a schedule), `CONFLICT`, `TOO_MANY_REPORTS`, `INVALID`.',
  })
  saveReport(
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SaveReportInput, { description: 'The report to keep, and its name.' }) input: SaveReportInput,
  ) {
    return answer(ctx, 'saveReport', async (ctx, given: SaveReportInput) => saveReport(ctx, checked(given, info)), input);
  }

  @Authorized('ticket:read_all')
  @Mutation(() => DeleteReportPayload, {
    description:
      'Deletes a saved report of the caller. Requires `ticket:read_all`. Refusals: `NOT_FOUND`, `NOT_ALLOWED` (it is shared by somebody else), `CONFLICT`, `INVALID`.',
  })
  deleteReport(@Ctx() ctx: Context, @Arg('input', () => DeleteReportInput, { description: 'The saved report to delete.' }) input: DeleteReportInput) {
    return answer(ctx, 'deleteReport', deleteReport, input);
  }
}

/** With a filter that `report` would take. */
function checked(
  { reportId, expectedVersion, name, isShared, measures, by, zone, groupBy, fieldKey, filter, schedule }: SaveReportInput,
  { schema }: GraphQLResolveInfo,
): SaveReport {
  if ((groupBy?.includes('CUSTOM_FIELD') ?? false) !== (fieldKey != null)) refuseValue(['input', 'fieldKey'], 'fieldKeyWithGroup');
  const unfiltered = whereUnfiltered(measures, filter as object | null | undefined);
  if (unfiltered >= 0) refuseValue(['input', 'measures', String(unfiltered)], 'notFiltered');
  const type = schema.getType('TicketFilter');
  const isWrong = (reason: string) => refuse('INVALID', ['input', 'filter'], { reason });
  if (filter != null && JSON.stringify(filter).length > longestFilter) isWrong(`A filter has at most ${longestFilter} characters.`);
  if (filter != null && isInputType(type)) coerceInputValue(filter, type, (_path, _value, error) => isWrong(error.message));
  const definition = { measures, by: by ?? null, zone: zone ?? null, groupBy: groupBy ?? [], fieldKey: fieldKey ?? null, filter: filter ?? null };
  return {
    reportId: reportId ?? null,
    expectedVersion: expectedVersion ?? null,
    name,
    isShared,
    schedule: schedule ? { ...schedule, weekday: schedule.weekday ?? null } : null,
    ...definition,
  };
}
