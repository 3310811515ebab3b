import { readFileSync } from 'node:fs';

/** What is read of vitest's JSON report (the shape of Jest's). */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { status: string; fullName: string; failureMessages?: string[] }[];
  }[];
}

export interface Tally {
  passed: number;
  skipped: number;
  /** One line for each failure: a test's full name and why, or why a file or the whole run broke. */
  failures: string[];
}

/**
 * Counts a run. A file that did not load, an error outside any test, or a report never written is a failure too:
 * vitest's own numbers know nothing of them.
 */
export function readVitestReport(path: string, exitCode: number): Tally {
  const report = readReport(path);
  if (!report) return { passed: 0, skipped: 0, failures: ['vitest ended without a report'] };
  const failures = report.testResults.flatMap(failuresOf);
  if (exitCode !== 0 && failures.length === 0) failures.push('vitest failed outside any test (see above)');
  return { passed: report.numPassedTests, skipped: report.numPendingTests + report.numTodoTests, failures };
}

function readReport(path: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}

function failuresOf(file: Report['testResults'][number]): string[] {
  const failed = file.assertionResults.filter(({ status }) => status === 'failed');
  if (failed.length > 0)
    return failed.map(
      ({ fullName, failureMessages }) => `${file.name}: ${fullName}: ${shortly(failureMessages?.[0])}`,
    );
  return file.status === 'failed' ? [`${file.name}: ${file.message?.split('\n')[0] || 'did not load'}`] : [];
}

/** The first line and, of the stack, where in the tests it happened: what a log's end has room for. */
function shortly(message = 'no message'): string {
  const lines = message.split('\n');
  const place = lines.find((line) => line.includes('/test/'))?.trim();
  return `${lines[0]}${place ? ` (${place})` : ''}`.slice(0, 400);
}
