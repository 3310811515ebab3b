import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { catalogueModules } from '../../../scripts/catalogues/modules.ts';

const sources = new URL('../../../catalogues/', import.meta.url);
const shipped = new URL('../../../src/domain/catalogues/', import.meta.url);
const made = catalogueModules((name) => readFileSync(new URL(name, sources), 'utf8'));

it.each([...made.keys()])('%s is what the script makes of its sources', (name) => {
  expect(readFileSync(new URL(name, shipped), 'utf8') === made.get(name)).toBe(true);
});

it('every shipped catalogue is made, and carries a version', () => {
  const files = readdirSync(shipped).filter((name) => name.endsWith('.json'));
  expect(files.sort()).toEqual([...made.keys()].sort());
  for (const text of made.values())
    expect(JSON.parse(text)).toHaveProperty('version', expect.stringMatching(/\S/));
});
