/** Of answers written `expected>told`: how many are as expected, 0 to 1. */
export function rightShare(told: readonly string[]): number {
  return told.filter(isRight).length / told.length;
}

/** How often each answer was told that is not as expected, or each answer at all, most often first. */
export function mixUps(told: readonly string[], which: 'wrong' | 'all' = 'wrong'): string {
  const sums = new Map<string, number>();
  for (const one of told) if (which === 'all' || !isRight(one)) sums.set(one, (sums.get(one) ?? 0) + 1);
  const sorted = [...sums].toSorted(([, a], [, b]) => b - a);
  return sorted.map(([one, times]) => `${one} ${times}`).join(', ') || 'none';
}

function isRight(told: string): boolean {
  const [expected, answer] = told.split('>');
  return expected === answer;
}
