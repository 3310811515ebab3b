import { utf8, type Bytes } from '../lib/bytes.ts';

/** Those of the first version of the e-ID application, in its order, whatever paths it has gained since. */
const PATHS = [
  ...inSection('request', 'level subject siteId capturedOn category'),
  ...inSection('applicant', 'fullName birthDate sex personalNumber oldIdNumber nationality'),
  ...inSection('applicant', 'permanentAddress presentAddress'),
  ...inSection('card', 'state kind number issuedOn expiresOn'),
  ...inSection('card', 'read/fullName read/birthDate read/sex read/number'),
  ...inSection('contact', 'phone email ownSim noSmartphone'),
  ...inSection('portrait', 'noPortraitReason'),
  ...inSection('biometrics', 'fingerprints'),
  ...inSection('signature', 'mark cannotSign'),
  ...inSection('consent', 'noticeShown noticeVersion at by'),
  ...inSection('activation', 'noticeOn on'),
];

function inSection(section: string, names: string): string[] {
  return names.split(' ').map((name) => `${section}/${name}`);
}

/**
 * Preset DEFLATE dictionary: the glue and paths that every change repeats, likeliest last (a match near the end
 * costs fewer bits). Written down and not derived from the kinds: a dictionary that differs by one byte opens
 * nothing, and tablets of older versions go on sending. SPEC B6 pins its hash.
 */
function dictionaryText(): string {
  const rows = ['kind', 'hash', 'takenAt', 'quality'].map((name) => `/${name}":{"v":"`);
  const places = ['"written":"', '","oldCode":"', '","newCode":"', '","version":"'];
  const words = ['Nguyễn Thị ', 'Trần Văn ', 'Phường ', 'Xã ', 'Thành phố ', 'Thôn ', 'Tỉnh ', 'Hà Nội'];
  const paths = PATHS.map((path) => `","s":"Q"},"${path}":{"v":"`);
  const head = '[["{"id":"019","record":"019","kind":"eid","kindVersion":1,"site":"';
  const glue = '","base":null,"by":"","at":17,"set":{"","s":"T"},"move":{"to":"submitted"},"media":{"';
  const media = '":{"cipher":"","hash":"","key":"","bytes":,"type":"image/webp"},"';
  return [...words, ...places, ...rows, media, ...paths, head, glue].join('').replaceAll('"', '\\"');
}

let made: Bytes | undefined;

/** The dictionary's bytes. */
export function dictionary(): Bytes {
  return (made ??= utf8(dictionaryText()));
}
