import data from './legacy-charsets.json';

export type LegacyCharset = 'tcvn3' | 'vni-windows';

function tableOf(packed: string): ReadonlyMap<string, string> {
  return new Map(packed.split('\n').map((row) => row.split(' ') as [string, string]));
}

/** For each charset, what one or two of its characters (as read by Windows-1252) stand for. */
export const legacyTables: Record<LegacyCharset, ReadonlyMap<string, string>> = {
  tcvn3: tableOf(data.tcvn3),
  'vni-windows': tableOf(data['vni-windows']),
};
