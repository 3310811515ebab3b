/** Modules of a QR code by rows; true is dark. */
export type QrMatrix = readonly (readonly boolean[])[];

/** Light modules that ISO/IEC 18004 asks for around a code. */
const QUIET_MODULES = 4;

/** The code with its quiet zone in a white square of `side` units. */
export function qrPicture(matrix: QrMatrix, box: { x: number; y: number; side: number }): string {
  const modules = matrix.length + 2 * QUIET_MODULES;
  const runs = matrix.map((row, y) => darkRuns(row, y + QUIET_MODULES)).join('');
  return (
    `<svg x="${box.x}" y="${box.y}" width="${box.side}" height="${box.side}" viewBox="0 0 ${modules} ${modules}">` +
    `<rect width="${modules}" height="${modules}" fill="#fff"/><path fill="#000" d="${runs}"/></svg>`
  );
}

/** One rectangle for each run of dark modules: seams between single modules would show as grey lines. */
function darkRuns(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x++;
    const width = x - from + 1;
    path += `M${from + QUIET_MODULES} ${y}h${width}v1h-${width}z`;
  }
  return path;
}
