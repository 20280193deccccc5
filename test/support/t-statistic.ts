/** Welch's t: how far apart two means are, in standard errors. */
export function tStatistic(one: readonly number[], other: readonly number[]): number {
  const error = Math.sqrt(varianceOf(one) / one.length + varianceOf(other) / other.length);
  return (meanOf(one) - meanOf(other)) / error;
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
