import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readVitestReport } from '../../scripts/vitest-report.ts';

describe('the count of a test run', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vitest-report-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const report = (testResults: object[], numbers: object = {}): string => {
    const path = join(folder, 'report.json');
    const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
    writeFileSync(path, JSON.stringify({ ...none, ...numbers, testResults }));
    return path;
  };

  it('names each failed test with its file and why', () => {
    const assertionResults = [
      { status: 'passed', fullName: 'adds' },
      {
        status: 'failed',
        fullName: 'subtracts',
        failureMessages: ['Error: 2\n    at node_modules/x.js:1\n    at /home/test/sums.ts:7:1'],
      },
    ];
    const path = report([{ name: 'sums.ts', status: 'failed', assertionResults }], { numPassedTests: 1 });
    const failures = ['sums.ts: subtracts: Error: 2 (at /home/test/sums.ts:7:1)'];
    expect(readVitestReport(path, 1)).toEqual({ passed: 1, skipped: 0, failures });
  });

  it('takes a file that did not load for a failure', () => {
    const path = report([
      { name: 'broken.ts', status: 'failed', message: 'no such module', assertionResults: [] },
    ]);
    expect(readVitestReport(path, 1).failures).toEqual(['broken.ts: no such module']);
  });

  it('takes an error outside any test for a failure', () => {
    const path = report([{ name: 'sums.ts', status: 'passed', assertionResults: [] }], { numPassedTests: 3 });
    expect(readVitestReport(path, 1).failures).toHaveLength(1);
    expect(readVitestReport(path, 0).failures).toHaveLength(0);
  });

  it('takes a missing report for a failure', () => {
    expect(readVitestReport(join(folder, 'none.json'), 0).failures).toHaveLength(1);
  });

  it('counts skipped tests apart from passed ones', () => {
    const path = report([], { numPassedTests: 2, numPendingTests: 1, numTodoTests: 1 });
    expect(readVitestReport(path, 0)).toEqual({ passed: 2, skipped: 2, failures: [] });
  });
});
