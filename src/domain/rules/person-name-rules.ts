import { previewConversion, readsAsLegacy } from '../legacy-charset.ts';
import {
  hasLegacySigns,
  hasOddSign,
  isNotNormal,
  isOneCase,
  isOneWord,
  normaliseName,
  offeredCapitals,
} from '../name.ts';
import type { Reading } from './reading.ts';
import type { Hit } from './rule.ts';
import { hitIf, hitIfText, type SectionRule } from './section-rule.ts';

const oddSign: SectionRule = {
  id: 'PER-002',
  severity: 'B',
  quality: 'D',
  vi: 'Tên có ký tự lạ',
  en: 'Odd sign in name',
  check: (person) => hitIfText(person, 'fullName', hasOddSign),
};

const notNormal: SectionRule = {
  id: 'PER-003',
  severity: 'H',
  quality: 'S',
  vi: 'Tên chưa chuẩn',
  en: 'Name not normal',
  next: 'auto',
  check: (person) => {
    const name = person.text('fullName');
    if (name === undefined || !isNotNormal(name)) return [];
    const better = isOneCase(name) ? offeredCapitals(name) : normaliseName(name);
    // Single letters (Y A) stay capitals: the hint stands, with nothing to offer.
    return offered(person, name, isNotNormal(better) ? name : better);
  },
};

const oneWord: SectionRule = {
  id: 'PER-004',
  severity: 'H',
  quality: 'S',
  vi: 'Tên một từ',
  en: 'One-word name',
  next: 'ask',
  check: (person) => hitIfText(person, 'fullName', isOneWord),
};

const oldEncoding: SectionRule = {
  id: 'PER-005',
  severity: 'W',
  quality: 'S',
  vi: 'Phông chữ cũ',
  en: 'Old encoding',
  next: 'auto',
  check: (person) => {
    const name = person.text('fullName');
    if (name === undefined || person.text('nationality') !== 'VN') return [];
    if (!hasLegacySigns(name) && !readsAsLegacy(name)) return [];
    const better = previewConversion(name)?.to ?? name;
    // A reading that leaves such signs behind is no better than what stands there.
    return offered(person, name, hasLegacySigns(better) ? name : better);
  },
};

/** A hit at the name, with the correction where there is a better name to offer. */
function offered(person: Reading, name: string, better: string): readonly Hit[] {
  const path = person.path('fullName');
  return hitIf(true, path, better === name ? undefined : { [path]: better });
}

/** How a name is written: PER-002 to PER-005. */
export const personNameRules: readonly SectionRule[] = [oddSign, notNormal, oneWord, oldEncoding];
