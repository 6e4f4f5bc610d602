/** The middle of some numbers; of an even count, the upper of the two in the middle. */
export const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/**
 * By which power a cost grows: the slope of the straight line through the logarithms, by least squares. 1 is linear.
 * @param points pairs of size and cost, both above 0
 */
export function exponentOf(points) {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)]);
  const mean = (at) => logs.reduce((sum, each) => sum + each[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return over / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

/** A number for people: two or three digits that count, with k and M. */
export function short(value) {
  if (!Number.isFinite(value)) return '–';
  if (value >= 1e6) return `${trimmed(value / 1e6)} M`;
  if (value >= 1e4) return `${trimmed(value / 1e3)} k`;
  return trimmed(value);
}

function trimmed(value) {
  if (value >= 1000) return value.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ',');
  if (value >= 10) return value.toFixed(value >= 100 ? 0 : 1);
  return value < 0.1 && value > 0 ? value.toPrecision(2) : value.toFixed(2);
}
