import type { BenchRow } from '../row.ts';
import { firstScreen } from './first-screen.ts';
import { qrFrame } from './qr-frame.ts';
import { rulesEid } from './rules-eid.ts';
import { vaultTimes } from './vault-times.ts';

/** One after the other: two measurements at once would measure each other. */
const MEASUREMENTS = [rulesEid, vaultTimes, qrFrame, firstScreen];

export async function measure(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const measurement of MEASUREMENTS) rows.push(...(await measurement()));
  return rows;
}
