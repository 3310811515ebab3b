import { describe, expect, it } from 'vitest';
import type { VaultState } from '../../../src/tablet/vault/api.ts';
import { Watchers } from '../../../src/tablet/vault/watchers.ts';

const scheduler = { sleep: async () => {} };
const stateOf = (edition: number) => ({ edition }) as VaultState;

/** Questions for the state that are answered, or refused, when and in what order the test says. */
function asked() {
  const questions: { answer: (state: VaultState) => void; refuse: (error: Error) => void }[] = [];
  const state = () =>
    new Promise<VaultState>((answer, refuse) => {
      questions.push({ answer, refuse });
    });
  return { questions, state };
}

const turns = async () => {
  for (let i = 0; i < 20; i += 1) await Promise.resolve();
};

describe('who watches the vault', () => {
  it('hears the newest state last, however long an earlier one took to be gathered', async () => {
    const { questions, state } = asked();
    const watchers = new Watchers(scheduler, state);
    const heard: number[] = [];
    const added = watchers.add(({ edition }) => heard.push(edition));
    watchers.changed();
    await turns();
    expect(questions).toHaveLength(2);
    questions[1]!.answer(stateOf(2));
    await turns();
    questions[0]!.answer(stateOf(1));
    await added;
    await turns();
    expect(heard).toEqual([2]);
  });

  it('hears of a change that came while the state was gathered', async () => {
    const { questions, state } = asked();
    const watchers = new Watchers(scheduler, state);
    const heard: number[] = [];
    const added = watchers.add(({ edition }) => heard.push(edition));
    questions[0]!.answer(stateOf(1));
    await added;
    watchers.changed();
    await turns();
    watchers.changed();
    questions[1]!.answer(stateOf(2));
    await turns();
    questions[2]!.answer(stateOf(3));
    await turns();
    expect(heard).toEqual([1, 2, 3]);
    expect(questions).toHaveLength(3);
  });

  it('hears each of two states that were gathered in their order', async () => {
    const { questions, state } = asked();
    const watchers = new Watchers(scheduler, state);
    const heard: number[] = [];
    const added = watchers.add(({ edition }) => heard.push(edition));
    questions[0]!.answer(stateOf(1));
    await added;
    watchers.changed();
    await turns();
    questions[1]!.answer(stateOf(2));
    await turns();
    expect(heard).toEqual([1, 2]);
  });

  it('is told again where the state could not be read', async () => {
    const { questions, state } = asked();
    const watchers = new Watchers(scheduler, state);
    const heard: number[] = [];
    const added = watchers.add(({ edition }) => heard.push(edition));
    questions[0]!.answer(stateOf(1));
    await added;
    watchers.changed();
    await turns();
    questions[1]!.refuse(new Error('the medium'));
    await turns();
    questions[2]!.answer(stateOf(2));
    await turns();
    expect(heard).toEqual([1, 2]);
  });
});
