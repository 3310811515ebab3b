import { addressParts, type AddressPart } from './address-parts.ts';
import { oldProvince, oldProvinces } from './catalogues/provinces.ts';
import type { PlaceUnits, Unit } from './catalogues/unpack-places.ts';
import { namedProvince, type NamedProvince } from './province-names.ts';
import { UnitIndex } from './unit-index.ts';

/**
 * How a unit was found: `exact`, by commune, district and province; `former`, the same among units of 2021-2024;
 * `today`, a commune and a province since 1/7/2025; `same-name`, such a commune named as an old district, which may be
 * what was meant; `no-district`, an old commune by its province alone; `near`, one letter off.
 */
export type Match = 'exact' | 'former' | 'today' | 'same-name' | 'no-district' | 'near';

export type FoundUnit = { unit: Unit; match: Match };

const ALL: NamedProvince[] = oldProvinces.map((province) => ({ oldCode: province.code, newCode: undefined }));

/** Finds the unit that an address names, reading it from the right: province, district, commune. */
export class UnitFinder {
  private readonly districts: UnitIndex;
  private readonly allDistricts: UnitIndex;
  private readonly communes: UnitIndex;
  private readonly former: UnitIndex;
  private readonly today: UnitIndex;

  constructor(units: PlaceUnits) {
    this.districts = new UnitIndex(units.districts);
    this.allDistricts = new UnitIndex([...units.districts, ...units.formerDistricts]);
    this.communes = new UnitIndex(units.communes);
    this.former = new UnitIndex(units.formerCommunes);
    this.today = new UnitIndex(units.today);
  }

  /** Every unit that the address can name, of the best kind of match first; empty if it names none. */
  find(written: string): FoundUnit[] {
    const parts = addressParts(written);
    const last = parts.at(-1);
    const named = last && namedProvince(last);
    if (named) return this.findIn(parts.slice(0, -1), this.scopes(named));
    return this.findIn(parts, [ALL]);
  }

  /** Where to look: the province written; then, since it may be today's, those that were merged into it. */
  private scopes(named: NamedProvince): NamedProvince[][] {
    const merged = oldProvinces.filter((old) => old.newCode === named.newCode && old.code !== named.oldCode);
    return [[named], merged.map((old) => ({ oldCode: old.code }))];
  }

  private findIn(parts: AddressPart[], scopes: NamedProvince[][]): FoundUnit[] {
    const last = parts.at(-1);
    if (last === undefined) return [];
    const commune = parts.at(-2);
    for (const scope of scopes) {
      const exact = commune && this.underDistrict(commune, last, scope);
      if (exact && exact.length > 0) return exact;
    }
    const own = scopes[0] ?? [];
    const alone = this.underProvince(last, own);
    const doubtful = alone.length === 0 || alone.some(({ match }) => match === 'same-name');
    if (!doubtful) return alone;
    const moved = commune ? this.movedDistrict(commune, last, own) : [];
    return distinct([...moved, ...alone, ...this.near(commune, last, own)]);
  }

  private underDistrict(commune: AddressPart, district: AddressPart, scope: NamedProvince[]): FoundUnit[] {
    const listed = this.named(this.districts, district, scope).flatMap((unit) =>
      this.communes.named(unit.code, commune),
    );
    if (listed.length > 0) return found(listed, 'exact');
    const former = this.named(this.allDistricts, district, scope);
    return found(
      former.flatMap((unit) => this.former.named(unit.code, commune)),
      'former',
    );
  }

  private named(index: UnitIndex, part: AddressPart, scope: NamedProvince[]): Unit[] {
    return scope.flatMap(({ oldCode }) => (oldCode === undefined ? [] : index.named(oldCode, part)));
  }

  /** A ward that is only a number says nothing without its district. */
  private underProvince(part: AddressPart, scope: NamedProvince[]): FoundUnit[] {
    if (/^\d+$/.test(part.bareKey)) return [];
    const districts = this.districtsOf(scope);
    const old = districts.flatMap((district) => this.communes.named(district.code, part));
    const now = this.todayUnder(scope, (code) => this.today.named(code, part));
    const isDistrict = this.named(this.allDistricts, part, scope).length > 0;
    const asToday: Match =
      isDistrict && !part.kinds?.some((kind) => 'PXK'.includes(kind)) ? 'same-name' : 'today';
    return [...found(now, asToday), ...found(old, 'no-district')];
  }

  /** A district of 2021-2024 that is gone, or a misspelled one: the commune by its province alone. */
  private movedDistrict(commune: AddressPart, district: AddressPart, scope: NamedProvince[]): FoundUnit[] {
    if (/^\d+$/.test(commune.bareKey) || this.named(this.districts, district, scope).length > 0) return [];
    const units = this.districtsOf(scope).flatMap((unit) => this.communes.named(unit.code, commune));
    return found(units, 'no-district');
  }

  private near(commune: AddressPart | undefined, last: AddressPart, scope: NamedProvince[]): FoundUnit[] {
    const units = this.todayUnder(scope, (code) => this.today.near(code, last));
    if (commune === undefined) return found(units, 'near');
    const certain = this.named(this.districts, last, scope);
    const close = scope.flatMap(({ oldCode }) =>
      oldCode === undefined ? [] : this.districts.near(oldCode, last),
    );
    units.push(...certain.flatMap((unit) => this.communes.near(unit.code, commune)));
    units.push(...close.flatMap((unit) => this.communes.named(unit.code, commune)));
    return found(units, 'near');
  }

  private districtsOf(scope: NamedProvince[]): Unit[] {
    return scope.flatMap(({ oldCode }) => (oldCode === undefined ? [] : this.districts.under(oldCode)));
  }

  /** Units of today under the province written, or under the one that it was merged into. */
  private todayUnder(scope: NamedProvince[], units: (newCode: string) => Unit[]): Unit[] {
    const codes = scope.map(({ oldCode, newCode }) => newCode ?? (oldCode && oldProvince(oldCode)?.newCode));
    return [...new Set(codes)].flatMap((code) => (code ? units(code) : []));
  }
}

function distinct(units: FoundUnit[]): FoundUnit[] {
  return units.filter(({ unit }, at) => units.findIndex((other) => other.unit === unit) === at);
}

function found(units: Unit[], match: Match): FoundUnit[] {
  return units.map((unit) => ({ unit, match }));
}
