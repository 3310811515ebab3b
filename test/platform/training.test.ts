import { expect, it } from 'vitest';
import { isTraining, isTrainingQuery } from '../../src/platform/training.ts';

it('trains at the one address, whatever else stands in it', () => {
  expect(isTrainingQuery('?training')).toBe(true);
  expect(isTrainingQuery('?a=1&training=')).toBe(true);
});

it('works at every other address', () => {
  expect(['', '?', '?retraining', '?a=training'].filter(isTrainingQuery)).toEqual([]);
});

it('never trains outside of a page', () => {
  expect(isTraining()).toBe(false);
});
