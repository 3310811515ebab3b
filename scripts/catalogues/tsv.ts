/** Rows of a tab-separated file with a header line, as objects by column name. */
export function rowsOf(text: string): Record<string, string>[] {
  const [header = '', ...lines] = text.normalize('NFC').trimEnd().split('\n');
  const columns = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  });
}

/** A cell that must be there: a catalogue with a hole is not built. */
export function cell(row: Record<string, string>, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`catalogue row without column ${column}`);
  return value;
}
