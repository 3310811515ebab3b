import { beforeEach, describe, expect, it } from 'vitest';
import { readArguments } from '../../../src/registry/commands/arguments.ts';
import { runCommand } from '../../../src/registry/commands/run-command.ts';
import { UsageError } from '../../../src/registry/commands/usage.ts';
import { MemoryStore } from '../../../src/registry/store/memory-store.ts';
import { PEOPLE, RegistryTown, type Desk } from '../../support/registry-town.ts';

let town: RegistryTown;
let desk: Desk;
let said: string[];
beforeEach(async () => {
  town = await RegistryTown.over(new MemoryStore());
  desk = await town.desk();
  said = [];
});

const run = (...words: string[]) => runAs(true, ...words);

function runAs(madeUp: boolean, ...words: string[]): Promise<number> {
  const say = (line: string) => said.push(line);
  const { registry, store, rotateKeys } = town;
  return runCommand({ registry, store, rotateKeys, say, madeUp }, readArguments(words));
}

describe('a command', () => {
  it('lists the records of a supervisor, by status', async () => {
    const { record } = await town.submitted(desk);
    await run('records', '--status', 'accepted');
    expect(said).toEqual([expect.stringContaining(`${record}  18352  accepted`), '1 records']);
    said = [];
    await run('records', '--status', 'voided');
    expect(said).toEqual(['0 records']);
  });

  it('approves and then activates', async () => {
    const { record } = await town.submitted(desk);
    expect(await run('approve', record)).toBe(0);
    expect(await run('activate', record)).toBe(0);
    expect(said).toEqual([`${record} is approved`, `${record} is activated`]);
  });

  it('returns with the reason that its officer is told', async () => {
    const { record } = await town.submitted(desk);
    await run('return', record, '--reason', 'ảnh mờ');
    expect(await town.record(record)).toMatchObject({ status: 'returned', reason: 'ảnh mờ' });
    expect(said).toEqual([`${record} is returned: ảnh mờ`]);
  });

  it('gives a code that pairs', async () => {
    await run('code', 'clerk');
    const [code = ''] = said[0]!.split(' ');
    const { request } = await desk.tablet.pairingRequest(code, await town.registry.facts());
    expect(await town.registry.pair(request)).toMatchObject({ tablet: desk.tablet.id });
  });

  it('revokes a tablet', async () => {
    await run('revoke', desk.tablet.id, '--reason', 'mất máy');
    expect(await town.registry.tablet(desk.tablet.id)).toMatchObject({ revoked: true });
  });

  it('verifies the audit, and fails when a chain is broken', async () => {
    await town.submitted(desk);
    expect(await run('verify-audit')).toBe(0);
    town.registry.verifyAudit = async () => ({ entries: 3, broken: [{ commune: '18352', no: 2 }] });
    expect(await run('verify-audit')).toBe(1);
    expect(said.at(-2)).toBe('commune 18352: entry 2 does not follow from the one before');
  });

  it('rotates the keys', async () => {
    const before = (await town.registry.facts()).sealingKey.id;
    await run('rotate-keys');
    expect((await town.registry.facts()).sealingKey.id).not.toBe(before);
  });

  it('lists everyone', async () => {
    await run('people');
    expect(said).toHaveLength(Object.keys(PEOPLE).length);
  });
});

describe('a command is refused', () => {
  it.each([
    [['approve', 'ID'], 'officer'],
    [['return', 'ID', '--reason', 'x'], 'administrator'],
    [['records'], 'clerk'],
    [['people'], 'leader'],
    [['code', 'officer'], 'officer'],
    [['verify-audit'], 'supervisor'],
    [['rotate-keys'], 'supervisor'],
  ])('%j to a person whose role does not allow it: %s', async (words, role) => {
    const { record } = await town.submitted(desk);
    const filled = words.map((word) => (word === 'ID' ? record : word));
    await expect(run(...filled, '--as', role)).rejects.toMatchObject({ code: 'role-denied' });
  });

  it('when the record is of another commune', async () => {
    const { record } = await town.submitted(desk);
    await expect(run('approve', record, '--as', PEOPLE.farSupervisor.id)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('when nobody made up may act and nobody is named', async () => {
    await expect(runAs(false, 'records')).rejects.toThrow('--as PERSON is needed');
    expect(await runAs(false, 'records', '--as', PEOPLE.supervisor.id)).toBe(0);
  });

  it.each([
    [[]],
    [['dance']],
    [['constructor']],
    [['approve']],
    [['approve', 'not-an-id']],
    [['return', '0198c0de-0000-7000-8000-000000000001']],
    [['records', '--status', 'done']],
    [['records', '--limit', '0']],
    [['records', 'one', 'two']],
    [['records', '--secretly']],
    [['code', 'nobody']],
  ])('when it is not understood: %j', async (words) => {
    await expect((async () => run(...words))()).rejects.toThrow(UsageError);
  });
});
