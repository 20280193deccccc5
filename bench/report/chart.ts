import type { Results } from './results.ts';

const bar = { height: 14, gap: 3, group: 18, left: 40, width: 520 };
const colors = { relevo: '#0b7285', uncached: '#66b2c0', postgraphile: '#adb5bd', limit: '#e8b04b' };
const names = ['relevo', 'uncached', 'postgraphile', 'limit'] as const;

/** The throughput of each operation as a multiple of PostGraphile's. */
export function chart({ operations }: Results): string {
  const compared = operations.filter(({ measured }) => measured['postgraphile']);
  const shares = compared.map(({ operation, measured }) => ({
    key: operation.key,
    shares: names.map((name) => (measured[name]?.requestsPerSecond ?? 0) / (measured['postgraphile']?.requestsPerSecond || 1)),
  }));
  const max = Math.max(...shares.flatMap(({ shares }) => shares.map((share) => Math.min(share, ceiling))));
  const groupHeight = names.length * (bar.height + bar.gap) + bar.group;
  const height = shares.length * groupHeight + 50;
  const groups = shares.map(({ key, shares }, at) => group(key, shares, max, 40 + at * groupHeight));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 660 ${height}" font-family="sans-serif" font-size="11">
<title>Throughput as a multiple of PostGraphile's</title>
<rect width="660" height="${height}" fill="#fff"/>
${legend()}
${groups.join('\n')}
</svg>
`;
}

/** Longer bars are cut off; the figure beside them is complete. */
const ceiling = 12;

function legend(): string {
  return names
    .map(
      (name, at) =>
        `<rect x="${bar.left + at * 130}" y="12" width="12" height="12" fill="${colors[name]}"/><text x="${bar.left + 18 + at * 130}" y="22">${name}</text>`,
    )
    .join('\n');
}

function group(key: string, shares: number[], max: number, top: number): string {
  const bars = shares.map((share, at) => {
    const y = top + at * (bar.height + bar.gap);
    const width = (Math.min(share, ceiling) / max) * bar.width;
    const color = colors[names[at] ?? 'relevo'];
    return `<rect x="${bar.left}" y="${y}" width="${width.toFixed(1)}" height="${bar.height}" fill="${color}"/><text x="${(bar.left + width + 6).toFixed(1)}" y="${y + 11}">${share.toFixed(2)}</text>`;
  });
  return `<text x="16" y="${top + 28}" font-size="14" font-weight="bold">${key}</text>\n${bars.join('\n')}`;
}
