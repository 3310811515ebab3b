import { placeKey, type AddressPart } from './address-parts.ts';
import type { Unit } from './catalogues/unpack-places.ts';
import { withinOneEdit } from '../lib/within-one-edit.ts';

// A name this short has too many neighbours for a slip of one letter to say anything.
const SHORTEST_NEAR = 5;

/** Units by parent, their keys folded when a parent is first asked for: an address touches one province of 63. */
export class UnitIndex {
  private readonly byParent = new Map<string, Unit[]>();
  private readonly keyed = new Map<string, Map<string, Unit[]>>();

  constructor(units: readonly Unit[]) {
    for (const unit of units) {
      const siblings = this.byParent.get(unit.parent);
      if (siblings) siblings.push(unit);
      else this.byParent.set(unit.parent, [unit]);
    }
  }

  under(parent: string): readonly Unit[] {
    return this.byParent.get(parent) ?? [];
  }

  /** Units under a parent that the part names; those of the kind that it writes, if there are any. */
  named(parent: string, part: AddressPart): Unit[] {
    const keys = this.keysOf(parent);
    const whole = keys.get(part.key) ?? [];
    const bare = part.bareKey === part.key ? [] : (keys.get(part.bareKey) ?? []);
    return ofWrittenKind([...whole, ...bare], part);
  }

  /** Units whose key is one letter off the part's. */
  near(parent: string, part: AddressPart): Unit[] {
    if (part.bareKey.length < SHORTEST_NEAR) return [];
    const close = [...this.keysOf(parent)].filter(([key]) => withinOneEdit(key, part.bareKey));
    return ofWrittenKind(
      close.flatMap(([, units]) => units),
      part,
    );
  }

  private keysOf(parent: string): Map<string, Unit[]> {
    const known = this.keyed.get(parent);
    if (known) return known;
    const keys = new Map<string, Unit[]>();
    for (const unit of this.under(parent)) {
      const key = placeKey(unit.name);
      keys.set(key, [...(keys.get(key) ?? []), unit]);
    }
    this.keyed.set(parent, keys);
    return keys;
  }
}

function ofWrittenKind(units: Unit[], part: AddressPart): Unit[] {
  const ofKind = units.filter((unit) => part.kinds?.includes(unit.kind));
  return ofKind.length > 0 ? ofKind : units;
}
