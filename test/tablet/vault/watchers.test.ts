import { describe, expect, it } from 'vitest';
import type { VaultState } from '../../../src/tablet/vault/api.ts';
import { Watchers } from '../../../src/tablet/vault/watchers.ts';

const turns = async () => {
  for (let i = 0; i < 20; i += 1) await Promise.resolve();
};

/**
 * Watchers with one listener, and their questions for the state, numbered from 1: answered with that number as the
 * edition, or refused, when and in what order the test says.
 */
function watched() {
  const questions: { answer: (state: VaultState) => void; refuse: (error: Error) => void }[] = [];
  const state = () =>
    new Promise<VaultState>((answer, refuse) => {
      questions.push({ answer, refuse });
    });
  const watchers = new Watchers({ sleep: async () => {} }, state);
  const heard: number[] = [];
  const added = watchers.add(({ edition }) => heard.push(edition));
  const answer = async (no: number) => {
    questions[no - 1]!.answer({ edition: no } as VaultState);
    await turns();
  };
  return { watchers, questions, heard, added, answer };
}

describe('who watches the vault', () => {
  it('hears the newest state last, however long an earlier one took to be gathered', async () => {
    const { watchers, questions, heard, added, answer } = watched();
    watchers.changed();
    await turns();
    expect(questions).toHaveLength(2);
    await answer(2);
    await answer(1);
    await added;
    expect(heard).toEqual([2]);
  });

  it('hears of a change that came while the state was gathered', async () => {
    const { watchers, questions, heard, answer } = watched();
    await answer(1);
    watchers.changed();
    await turns();
    watchers.changed();
    await answer(2);
    await answer(3);
    expect(heard).toEqual([1, 2, 3]);
    expect(questions).toHaveLength(3);
  });

  it('hears each of two states that were gathered in their order', async () => {
    const { watchers, heard, answer } = watched();
    await answer(1);
    watchers.changed();
    await turns();
    await answer(2);
    expect(heard).toEqual([1, 2]);
  });

  it('is told again where the state could not be read', async () => {
    const { watchers, questions, heard, answer } = watched();
    await answer(1);
    watchers.changed();
    await turns();
    questions[1]!.refuse(new Error('the medium'));
    await turns();
    await answer(3);
    expect(heard).toEqual([1, 3]);
  });
});
