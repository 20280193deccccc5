import { badArgument } from '../../core/app-error.ts';
import type { Context } from '../../core/context.ts';
import type { TicketCriteria } from '../../tickets/filter/ticket-filter.ts';
import { addLabels } from '../read-labels.ts';
import { type Report, type ReportAsked, readReport } from '../read-report.ts';
import { pointsOf, unitOf } from './chart-data.ts';
import { drawChart } from './draw-chart.ts';

const longestTitle = 200;

export interface ReportChart {
  title: string;
  description: string;
  svg: string;
}

/** The numbers of a report as a picture; means of times in hours. What it takes to draw it is charged by its time. */
export async function readChart(ctx: Context, input: ReportAsked, filter: TicketCriteria | null, title: string | null): Promise<ReportChart> {
  if (title !== null && title.length > longestTitle) throw badArgument(['title'], `A title has at most ${longestTitle} characters.`);
  const measures = [...new Set(input.measures)];
  const unit = unitOf(measures);
  const report = await readReport(ctx, input, filter, false);
  await addLabels(ctx, report.series);
  const points = pointsOf(report, measures);
  const shown = { title: title ?? measures.join(', '), description: descriptionOf(report) };
  const since = performance.now();
  const svg = await drawChart({ ...shown, unit, isOverTime: report.periods > 1, points });
  if (ctx.rendering) ctx.rendering.spentMs += performance.now() - since;
  return { ...shown, svg };
}

function descriptionOf({ total, zone }: Report): string {
  const [first, last] = [total.points[0]?.from, total.points.at(-1)?.to];
  const totals = total.totals.map(({ measure, count }) => `${measure} ${count}`).join(', ');
  return `${first?.toISOString()} – ${last?.toISOString()} (${zone}): ${totals}`;
}
