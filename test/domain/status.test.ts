import { expect, it } from 'vitest';
import { mayMove, needsReason, STATUSES, type Mover } from '../../src/domain/status.ts';

const MOVERS: readonly Mover[] = [
  ...(['officer', 'clerk', 'supervisor', 'leader', 'administrator'] as const),
  ...(['registry', 'provider'] as const),
];

const ALLOWED = `
draft submitted officer
draft voided officer
submitted accepted registry
submitted returned provider
submitted returned supervisor
submitted voided supervisor
accepted approved provider
accepted returned provider
accepted returned supervisor
accepted voided supervisor
approved activated provider
approved voided supervisor
returned submitted officer
returned voided officer`;

const moves = (assisted: boolean) =>
  STATUSES.flatMap((from) =>
    STATUSES.flatMap((to) =>
      MOVERS.filter((by) => mayMove({ from, to, by, assisted })).map((by) => `${from} ${to} ${by}`),
    ),
  );

it('An application moves only as agreed, and by whom', () => {
  expect(moves(false).sort()).toEqual(ALLOWED.trim().split('\n').sort());
});

it('An officer activates only an account that the record says was activated with help', () => {
  const more = moves(true).filter((move) => !moves(false).includes(move));
  expect(more).toEqual(['approved activated officer']);
});

it('Whoever returns or voids says why, and nobody else', () => {
  expect(STATUSES.filter(needsReason)).toEqual(['returned', 'voided']);
});
