// `EPOCH.COMMUNE:NUMBER;COMMUNE:NUMBER`: opaque to tablets, and good in one life of the database only, because
// after a restore the same numbers may be given again.

/** Last number told per commune; none for a first pull, another epoch or a text that is no cursor. */
export function readCursor(text: string, epoch: string): Map<string, number> {
  const [named, rest = ''] = text.split('.', 2);
  if (named !== epoch) return new Map();
  const places = rest.split(';').flatMap((part) => {
    const match = /^(\d{5}):(\d{1,15})$/.exec(part);
    return match ? [[match[1]!, Number(match[2])] as const] : [];
  });
  return new Map(places);
}

export function writeCursor(places: ReadonlyMap<string, number>, epoch: string): string {
  const parts = [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([commune, seq]) => `${commune}:${seq}`);
  return `${epoch}.${parts.join(';')}`;
}
