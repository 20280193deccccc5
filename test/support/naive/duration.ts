export function duration(seconds: number): string {
  const parts = [`${Math.floor(seconds / 3600)}H`, `${Math.floor((seconds % 3600) / 60)}M`, `${seconds % 60}S`].filter((part) => !part.startsWith('0'));
  return `PT${parts.join('') || '0S'}`;
}
