import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { MadeUpPerson } from '../../src/domain/made-up/person.ts';
import { foldedKey } from '../../src/domain/folded-key.ts';

/** Every form of a value that a careless program might leave on a disk. */
function encodings(value: string): Buffer[] {
  const utf8 = Buffer.from(value, 'utf8');
  const utf16 = Buffer.from(value, 'utf16le');
  return [utf8, utf16, Buffer.from(utf16).swap16(), ...[utf8, utf16].flatMap(base64Cores)];
}

/** Base64 of a value at each of its three alignments, without the signs that its neighbours also decide. */
function base64Cores(bytes: Buffer): Buffer[] {
  return [0, 1, 2].flatMap((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const core = text.slice(shift === 0 ? 0 : 4, text.length - ((shift + bytes.length) % 3 === 0 ? 0 : 2));
    return core.length >= 8
      ? [Buffer.from(core), Buffer.from(core.replaceAll('+', '-').replaceAll('/', '_'))]
      : [];
  });
}

/** What is personal about someone, each long enough not to stand in a disk by chance. */
export function personalValues(person: MadeUpPerson): string[] {
  const spaced = (digits: string, groups: readonly number[]) => {
    let at = 0;
    return groups.map((size) => digits.slice(at, (at += size))).join(' ');
  };
  const { fullName, personalNumber, phone, card, birthDate } = person;
  const [year, month, day] = birthDate.split('-') as [string, string, string];
  const values = [
    fullName,
    fullName.normalize('NFD'),
    fullName.toUpperCase(),
    foldedKey(fullName),
    personalNumber,
    spaced(personalNumber, [3, 3, 6]),
    ...(phone ? [phone, spaced(phone, [4, 3, 3])] : []),
    ...(card ? [card.qrText, ...card.mrz.slice(0, 1)] : []),
    person.permanentAddress.written,
    `${day}/${month}/${year} ${fullName}`,
    ...(person.oldIdNumber ? [person.oldIdNumber] : []),
  ];
  return [...new Set(values)];
}

/** Files below a folder that hold any encoding of a value: pairs of file and which value, by its place in the list. */
export function searchFolder(folder: string, values: readonly string[]): { file: string; value: number }[] {
  const needles = values.map(encodings);
  return filesBelow(folder).flatMap((file) => {
    const bytes = readFileSync(file);
    return needles.flatMap((forms, value) =>
      forms.some((form) => bytes.includes(form)) ? [{ file, value }] : [],
    );
  });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return entry.isFile() && statSync(path).size > 0 ? [path] : [];
  });
}
