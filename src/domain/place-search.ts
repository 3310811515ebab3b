import type { Unit } from './catalogues/unpack-places.ts';
import { beginsAsTyped, foldedKey, typedKeys, type TypedKey } from './folded-key.ts';

/** A commune of today as a choice. */
export type PlaceChoice = { code: string; label: string };

type Entry = { name: string; province: string[]; words: string[]; choice: PlaceChoice };

const UNIT_WORDS = /(?:^|\s)(?:phuong|xa|dac khu|tinh|thanh pho|tp|p|x)(?:\.|\s)\s*(?=\S)/g;
const SIGNS = /[,.;]+/g;
const LONGEST_QUERY = 80;
const collator = new Intl.Collator('vi');

/** Unaccented type-ahead over today's communes, by name, then by name and province. */
export class PlaceSearch {
  private readonly entries: Entry[];

  /** `labels` gives the label of a commune and the name of its province. */
  constructor(today: readonly Unit[], labels: (unit: Unit) => { label: string; province: string }) {
    const provinceKeys = new Map<string, string>();
    this.entries = today.map((unit) => {
      const { label, province } = labels(unit);
      const provinceKey = provinceKeys.get(province) ?? withInitials(foldedKey(province));
      provinceKeys.set(province, provinceKey);
      const name = foldedKey(unit.name);
      const provinceWords = provinceKey.split(' ');
      const words = [...name.split(' '), ...provinceWords];
      return { name, province: provinceWords, words, choice: { code: unit.code, label } };
    });
    this.entries.sort((a, b) => collator.compare(a.choice.label, b.choice.label));
  }

  /** Best choices for what was typed so far; none for an empty query. */
  find(query: string, limit: number): PlaceChoice[] {
    const typed = typedKeys(query.slice(0, LONGEST_QUERY)).map(withoutUnitWords);
    const asked = typed.filter(({ key }) => key !== '');
    if (asked.length === 0 || limit < 1) return [];
    const byRank: PlaceChoice[][] = [[], [], [], []];
    for (const entry of this.entries) {
      const rank = Math.min(...asked.map((key) => rankOf(entry, key)));
      byRank[rank]?.push(entry.choice);
    }
    return byRank.flat().slice(0, limit);
  }
}

/** `ho chi minh hcm`: the province is also found by its first letters. */
function withInitials(provinceKey: string): string {
  const initials = provinceKey.split(' ').map((word) => word.charAt(0));
  return initials.length > 1 ? `${provinceKey} ${initials.join('')}` : provinceKey;
}

function withoutUnitWords({ key, whole }: TypedKey): TypedKey {
  const bare = key.replace(UNIT_WORDS, ' ').replace(SIGNS, ' ').replace(/\s+/g, ' ').trim();
  return { key: bare || key.replace(SIGNS, ' ').trim(), whole };
}

/** 0 the whole name, 1 the name's beginning, 2 the name and then its province, 3 each word begins one; else no match. */
function rankOf(entry: Entry, typed: TypedKey): number {
  if (entry.name === typed.key) return 0;
  if (beginsAsTyped(entry.name, typed)) return 1;
  const rest = typed.key.startsWith(`${entry.name} `) ? typed.key.slice(entry.name.length + 1) : undefined;
  if (rest !== undefined && eachBeginsAWord(entry.province, { ...typed, key: rest })) return 2;
  return eachBeginsAWord(entry.words, typed) ? 3 : Infinity;
}

function eachBeginsAWord(words: string[], { key, whole }: TypedKey): boolean {
  const wanted = key.split(' ');
  return wanted.every((part, at) => {
    const last = whole && at === wanted.length - 1;
    return words.some((word) => (last ? word === part : word.startsWith(part)));
  });
}
