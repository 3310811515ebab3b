import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** Numbers of the rules that the specification states. */
function rules(): string[] {
  const spec = readFileSync(join(root, 'src/protocol/SPEC.md'), 'utf8');
  return [...spec.matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map(([, number]) => number!);
}

/** Numbers with which the title of a test, or of a group of tests, begins. */
function tested(): Set<string> {
  const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' });
  const titles = files
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap((file) => [
      ...readFileSync(join(root, 'test', file), 'utf8').matchAll(/\b(?:it|describe)\(\s*['"`]([A-Z]\d+) /g),
    ]);
  return new Set(titles.map(([, number]) => number!));
}

it('every rule of the specification begins the title of a test', () => {
  const numbers = rules();
  expect(numbers.length).toBeGreaterThan(35);
  const shown = tested();
  expect(numbers.filter((number) => !shown.has(number))).toEqual([]);
});

it('no title names a rule that the specification does not state', () => {
  const numbers = new Set(rules());
  const families = new Set([...numbers].map((number) => number[0]));
  expect([...tested()].filter((number) => families.has(number[0]) && !numbers.has(number))).toEqual([]);
});
