/** Bars in groups, each as long as its figure. */
export interface Bars {
  title: string;
  groups: { label: string; bars: { name: string; figure: number; text: string }[] }[];
}

const bar = { height: 14, gap: 3, group: 16, left: 150, width: 400 };
const colors: Record<string, string> = { raw: '#e8b04b', relevo: '#0b7285', 'graphql-ws': '#adb5bd', mercurius: '#868e96' };
const others = ['#adb5bd', '#868e96', '#0b7285', '#e8b04b'];

export function draw({ title, groups }: Bars): string {
  const names = [...new Set(groups.flatMap(({ bars }) => bars.map(({ name }) => name)))];
  const colorOf = (name: string) => colors[name] ?? others[names.indexOf(name) % others.length] ?? '#000';
  const most = Math.max(...groups.flatMap(({ bars }) => bars.map(({ figure }) => figure)));
  let top = 70;
  const drawn = groups.map(({ label, bars }) => {
    const lines = bars.map(({ name, figure, text }, at) => line(top + at * (bar.height + bar.gap), (figure / most) * bar.width, colorOf(name), text));
    const heading = `<text x="16" y="${top + 12}" font-weight="bold">${label}</text>`;
    top += bars.length * (bar.height + bar.gap) + bar.group;
    return [heading, ...lines].join('\n');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 660 ${top}" font-family="sans-serif" font-size="11">
<title>${title}</title>
<rect width="660" height="${top}" fill="#fff"/>
<text x="16" y="24" font-size="14" font-weight="bold">${title}</text>
${names.map((name, at) => legend(name, at, colorOf(name))).join('\n')}
${drawn.join('\n')}
</svg>
`;
}

function line(y: number, width: number, color: string, text: string): string {
  return `<rect x="${bar.left}" y="${y}" width="${Math.max(1, width).toFixed(1)}" height="${bar.height}" fill="${color}"/><text x="${(bar.left + width + 6).toFixed(1)}" y="${y + 11}">${text}</text>`;
}

function legend(name: string, at: number, color: string): string {
  const x = 16 + at * 160;
  return `<rect x="${x}" y="38" width="12" height="12" fill="${color}"/><text x="${x + 18}" y="48">${name}</text>`;
}
