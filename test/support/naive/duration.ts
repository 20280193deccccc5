export function duration(seconds: number): string {
  const parts = [`${Math.floor(seconds / 3600)}H`, `${Math.floor((seconds % 3600) / 60)}M`, `${seconds % 60}S`].filter((part) => !part.startsWith('0'));
  return `PT${parts.join('') || '0S'}`;
}

export interface Length {
  amount: number;
  unit: string;
}

export function textOf({ amount, unit }: Length): string {
  if (unit.endsWith('DAYS')) return `P${amount}D`;
  return duration(amount * (unit.endsWith('HOURS') ? 3600 : 60));
}
