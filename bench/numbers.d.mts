export function median(values: readonly number[]): number;
export function exponentOf(points: readonly (readonly [size: number, cost: number])[]): number;
export function short(value: number): string;
