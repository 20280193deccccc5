import { escapeHtml } from '../../core/text.ts';
import type { Point } from './chart-data.ts';

export interface Drawing {
  title: string;
  description: string;
  /** What the values are, such as hours. */
  unit: string;
  /** Whether periods follow each other; else each series is one bar. */
  isOverTime: boolean;
  points: readonly Point[];
}

/** Okabe and Ito's colours, which people tell apart who do not see all colours; the shapes of the points differ too. */
const colours = ['#0072B2', '#E69F00', '#009E73', '#CC79A7', '#56B4E9', '#D55E00', '#F0E442', '#000000'];

/** An SVG with a title and a description. The library is loaded with the first chart. */
export async function drawChart(drawing: Drawing): Promise<string> {
  const [vega, vegaLite] = await Promise.all([import('vega'), import('vega-lite')]);
  const view = new vega.View(vega.parse(vegaLite.compile(specOf(drawing)).spec), { renderer: 'none' });
  try {
    return withTexts(await view.toSVG(), drawing);
  } finally {
    view.finalize();
  }
}

function specOf({ title, unit, isOverTime, points }: Drawing) {
  const value = { field: 'value', type: 'quantitative' as const, title: unit };
  const series = { field: 'series', type: 'nominal' as const, title: null };
  const time = { field: 'at', type: 'temporal' as const, scale: { type: 'utc' as const }, title: null };
  return {
    ...{ width: 640, height: 320, title: { text: title }, data: { values: [...points] } },
    ...(isOverTime
      ? { mark: { type: 'line' as const, point: true }, encoding: { x: time, y: value, color: series, shape: series } }
      : { mark: 'bar' as const, encoding: { y: { ...series, sort: '-x' as const }, x: value, color: { ...series, legend: null } } }),
    config: { range: { category: colours } },
  };
}

/** For readers of screens; the text is data, and never markup. */
function withTexts(svg: string, { title, description }: Drawing): string {
  return svg.replace(
    /^<svg([^>]*)>/,
    (_, attributes) =>
      `<svg${attributes} role="img" aria-label="${escapeHtml(title)}"><title>${escapeHtml(title)}</title><desc>${escapeHtml(description)}</desc>`,
  );
}
