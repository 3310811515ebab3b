/** A5 for an office printer, 80 mm for a receipt printer on a belt. */
export type Paper = 'a5' | 'roll';

export const PAPERS: readonly Paper[] = ['a5', 'roll'];

/** Where the tablet keeps which printer it stands beside. */
const STORED_AS = 'slip-paper';

export function storedPaper(): Paper {
  try {
    return localStorage.getItem(STORED_AS) === 'roll' ? 'roll' : 'a5';
  } catch {
    return 'a5';
  }
}

export function keepPaper(paper: Paper): void {
  try {
    localStorage.setItem(STORED_AS, paper);
  } catch {
    // The next slip asks for A5 again.
  }
}

const PX_PER_MM = 96 / 25.4;
/** Below this a roll printer's driver takes the page for one in landscape. */
const LEAST_ROLL_MM = 100;

/** The page rule of a paper. A roll is cut where the slip ends: its height is the sheet's, as drawn. */
export function pageRule(paper: Paper, sheetPx: number): string {
  if (paper === 'a5') return '@page { size: 148mm 210mm; margin: 0 }';
  const mm = Math.max(LEAST_ROLL_MM, Math.ceil(sheetPx / PX_PER_MM) + 1);
  return `@page { size: 80mm ${mm}mm; margin: 0 }`;
}
