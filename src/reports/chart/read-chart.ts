import { badArgument } from '../../core/app-error.ts';
import type { Context } from '../../core/context.ts';
import { isLine } from '../../core/text.ts';
import type { TicketCriteria } from '../../tickets/filter/ticket-filter.ts';
import { addLabels } from '../read-labels.ts';
import { type Report, type ReportAsked, readReport } from '../read-report.ts';
import { pointsOf, unitOf } from './chart-data.ts';
import { type Drawing, drawChart } from './draw-chart.ts';

const longestTitle = 200;

/** The numbers of a report as a picture, which is drawn only where it is asked for; means of times in hours. */
export async function readChart(ctx: Context, input: ReportAsked, filter: TicketCriteria | null, title: string | null): Promise<Drawing> {
  if (title !== null && !isLine(title, longestTitle)) throw badArgument(['title'], `A title has 1 to ${longestTitle} characters on one line.`);
  const measures = [...new Set(input.measures)];
  const unit = unitOf(measures);
  const report = await readReport(ctx, input, filter, { percentiles: false, before: false });
  await addLabels(ctx, report.series);
  const points = pointsOf(report, measures);
  return { title: title ?? measures.join(', '), description: descriptionOf(report), unit, isOverTime: report.periods > 1, points };
}

/** What it takes is charged by its time. */
export async function chartSvg({ rendering }: Pick<Context, 'rendering'>, drawing: Drawing): Promise<string> {
  const since = performance.now();
  const svg = await drawChart(drawing);
  if (rendering) rendering.spentMs += performance.now() - since;
  return svg;
}

function descriptionOf({ total, zone }: Report): string {
  const [first, last] = [total.points[0]?.from, total.points.at(-1)?.to];
  const totals = total.totals.map(({ measure, count }) => `${measure} ${count}`).join(', ');
  return `${first?.toISOString()} – ${last?.toISOString()} (${zone}): ${totals}`;
}
