import { seededRandom } from '../../lib/seeded-random.ts';
import type { Slot } from './household-shape.ts';
import { familyOfChild, makeName, type MadeUpName, type NameWanted } from './names.ts';
import type { NameStyle } from './minority-names.ts';

export interface NamingWanted {
  seed: string;
  slots: readonly Slot[];
  style: NameStyle;
  birthYears: readonly number[];
  /** Old province codes, one for each slot: they decide between northern and southern forms. */
  provinceCodes: readonly string[];
}

export interface NamedSlot {
  name: MadeUpName;
  fatherName: string;
  motherName: string;
}

/** Names everybody so that children bear their parents' family name, and each parent's name is the same on every child. */
export function nameHousehold(wanted: NamingWanted): NamedSlot[] {
  const naming = new Naming(wanted);
  return wanted.slots.map((_, position) => naming.named(position));
}

class Naming {
  private readonly wanted: NamingWanted;
  private readonly names = new Map<number, MadeUpName>();
  private readonly absentPartners = new Map<number, MadeUpName>();
  private readonly taken = new Set<string>();

  constructor(wanted: NamingWanted) {
    this.wanted = wanted;
  }

  named(position: number): NamedSlot {
    const name = this.nameOf(position);
    const { father, mother } = this.knownParents(position) ?? this.absentParents(position, name);
    return { name, fatherName: father.full, motherName: mother.full };
  }

  private nameOf(position: number): MadeUpName {
    const made = this.names.get(position);
    if (made) return made;
    const parents = this.knownParents(position);
    const slot = this.slot(position);
    const name = this.draw(`name/${position}`, {
      ...this.base(position),
      sex: slot.sex,
      family: parents && familyOfChild(parents.father, parents.mother),
    });
    this.names.set(position, name);
    return name;
  }

  /** Both parents of someone with at least one in the household; the other may be dead or gone. */
  private knownParents(position: number) {
    const { father, mother } = this.slot(position);
    if (father === undefined && mother === undefined) return undefined;
    return {
      father: father === undefined ? this.partnerOf(mother ?? 0) : this.nameOf(father),
      mother: mother === undefined ? this.partnerOf(father ?? 0) : this.nameOf(mother),
    };
  }

  private partnerOf(position: number): MadeUpName {
    const made = this.absentPartners.get(position);
    if (made) return made;
    const sex = this.slot(position).sex === 'nam' ? 'nu' : 'nam';
    const name = this.draw(`partner/${position}`, { ...this.base(position), sex });
    this.absentPartners.set(position, name);
    return name;
  }

  private absentParents(position: number, name: MadeUpName) {
    const base = this.base(position);
    const birthYear = base.birthYear - 27;
    const draw = (sex: 'nam' | 'nu') => this.draw(`${sex}/${position}`, { ...base, birthYear, sex });
    const bearing = (sex: 'nam' | 'nu') =>
      this.draw(`${sex}/${position}`, { ...base, birthYear, sex, family: name.family || undefined });
    return name.style === 'ede'
      ? { father: draw('nam'), mother: bearing('nu') }
      : { father: bearing('nam'), mother: draw('nu') };
  }

  private base(position: number): Omit<NameWanted, 'sex'> {
    const { style, birthYears, provinceCodes } = this.wanted;
    return { style, birthYear: birthYears[position] ?? 1980, provinceCode: provinceCodes[position] ?? '01' };
  }

  /** Two people of one household seldom bear the same name; a few tries make it rare here too. */
  private draw(key: string, wanted: NameWanted): MadeUpName {
    const random = seededRandom(`${this.wanted.seed}/${key}`);
    let name = makeName(random, wanted);
    for (let i = 0; i < 4 && this.taken.has(name.full); i++) name = makeName(random, wanted);
    this.taken.add(name.full);
    return name;
  }

  private slot(position: number): Slot {
    const slot = this.wanted.slots[position];
    if (slot === undefined) throw new RangeError('no such place in the household');
    return slot;
  }
}
