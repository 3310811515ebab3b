/** What people read to each other to mean this record: the end of its id, which is random and says nothing. */
export function recordNumber(record: string): string {
  const end = record.replaceAll('-', '').slice(-8).toUpperCase();
  return `${end.slice(0, 4)} ${end.slice(4)}`;
}
