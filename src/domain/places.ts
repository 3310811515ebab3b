import { oldProvince, province } from './catalogues/provinces.ts';
import {
  fullName,
  unpackPlaces,
  type PackedPlaces,
  type PlaceUnits,
  type Successors,
  type Unit,
} from './catalogues/unpack-places.ts';
import type { Place } from './place.ts';
import { UnitFinder, type FoundUnit, type Match } from './place-candidates.ts';
import { PlaceSearch, type PlaceChoice } from './place-search.ts';

/**
 * A unit that an address can name. `newCodes` are the communes of today that it can be: one where it went whole into
 * one, several where it was split or only its old district is known, none where nothing is known.
 */
export type PlaceCandidate = {
  /** Code before 1/7/2025; absent where the address names a commune of today. */
  oldCode?: string;
  newCodes: string[];
  /** With its district, if it had one, and province. */
  label: string;
  match: Match;
  /** The old unit went whole into one of today's, or is one of today's. */
  full: boolean;
};

export type PlaceReading = { place: Place; candidates: PlaceCandidate[] };

export type Conversion =
  { kind: 'full'; newCode: string } | { kind: 'partial'; newCodes: string[] } | { kind: 'unknown' };

/** The administrative units of Vietnam, old and of today, and what became of what. */
export class Places {
  readonly version: string;
  private readonly successors: Map<string, Successors>;
  private readonly today: Map<string, Unit>;
  private readonly old: Map<string, Unit>;
  private readonly former: Map<string, Unit>;
  private readonly districts: Map<string, Unit>;
  private finder?: UnitFinder;
  private typeAhead?: PlaceSearch;

  constructor(private readonly units: PlaceUnits) {
    this.version = units.version;
    this.successors = units.successors;
    this.today = byCode(units.today);
    this.old = byCode(units.communes);
    this.former = byCode(units.formerCommunes);
    this.districts = byCode([...units.formerDistricts, ...units.districts]);
  }

  /** Units that an address can name, best first; old units, units of 2021-2024 and of today. Never throws. */
  candidates(written: string): PlaceCandidate[] {
    this.finder ??= new UnitFinder(this.units);
    return this.finder.find(written).map((found) => this.candidateOf(found));
  }

  /**
   * The address as a place: `written` as it is, the old code where only one unit fits, today's where that unit went
   * whole into one. Anything less sure is left to a person, with the candidates.
   */
  read(written: string): PlaceReading {
    const candidates = this.candidates(written);
    const [only, second] = candidates;
    const sure =
      only && second === undefined && (only.match === 'exact' || only.match === 'today') ? only : undefined;
    const newCode = sure?.full ? sure.newCodes[0] : undefined;
    const place: Place = {
      written,
      ...(sure?.oldCode && { oldCode: sure.oldCode }),
      ...(newCode && { newCode }),
      version: this.version,
    };
    return { place, candidates };
  }

  /** What an old commune became. `unknown`: no such code in March 2025. */
  toNew(oldCode: string): Conversion {
    const found = this.successors.get(oldCode);
    if (!found) return { kind: 'unknown' };
    const [newCode] = found.newCodes;
    if (found.full && newCode !== undefined) return { kind: 'full', newCode };
    return { kind: 'partial', newCodes: [...found.newCodes] };
  }

  /** Unaccented type-ahead over today's communes: `binh my hcm`, `P. Ba Đ`. */
  search(query: string, limit = 8): PlaceChoice[] {
    this.typeAhead ??= new PlaceSearch(this.units.today, (unit) => ({
      label: this.todayLabel(unit),
      province: province(unit.parent)?.name ?? '',
    }));
    return this.typeAhead.find(query, limit);
  }

  /** `Xã Bình Mỹ, Thành phố Hồ Chí Minh`; undefined for an unknown code. */
  label(newCode: string): string | undefined {
    const unit = this.today.get(newCode);
    return unit && this.todayLabel(unit);
  }

  /** `Xã Bình Mỹ, Huyện Củ Chi, Thành phố Hồ Chí Minh`; undefined for an unknown code. */
  oldLabel(oldCode: string): string | undefined {
    const unit = this.old.get(oldCode) ?? this.former.get(oldCode);
    return unit && this.oldUnitLabel(unit);
  }

  /** Code of today's province of a commune of today. */
  provinceOf(newCode: string): string | undefined {
    return this.today.get(newCode)?.parent;
  }

  /** Code of the old province of an old commune, of 2021-2024 too. */
  oldProvinceOf(oldCode: string): string | undefined {
    const unit = this.old.get(oldCode) ?? this.former.get(oldCode);
    return unit && this.districts.get(unit.parent)?.parent;
  }

  /** Today's communes of a province of today, for choosing a site's commune. */
  communesOf(newProvince: string): PlaceChoice[] {
    const own = this.units.today.filter((unit) => unit.parent === newProvince);
    return own.map((unit) => ({ code: unit.code, label: this.todayLabel(unit) }));
  }

  /** The old commune was split and nobody has chosen among the new ones. */
  needsNewCommune(place: Pick<Place, 'oldCode' | 'newCode'>): boolean {
    return !!place.oldCode && !place.newCode && this.toNew(place.oldCode).kind === 'partial';
  }

  /**
   * Both codes are given and no resolution turned the one into the other. Of a unit that was gone by March 2025 only
   * the province is known, so that only another province disagrees.
   */
  pairDisagrees(place: Pick<Place, 'oldCode' | 'newCode'>): boolean {
    const { oldCode, newCode } = place;
    if (!oldCode || !newCode) return false;
    const known = this.successors.get(oldCode);
    if (known) return !known.newCodes.includes(newCode);
    const province = this.oldProvinceOf(oldCode);
    return province === undefined || oldProvince(province)?.newCode !== this.provinceOf(newCode);
  }

  private candidateOf({ unit, match }: FoundUnit): PlaceCandidate {
    if (this.today.get(unit.code) === unit)
      return { newCodes: [unit.code], label: this.todayLabel(unit), match, full: true };
    const label = this.oldUnitLabel(unit);
    if (match === 'former')
      return { oldCode: unit.code, newCodes: this.likelySuccessors(unit), label, match, full: false };
    const { full = false, newCodes = [] } = this.successors.get(unit.code) ?? {};
    return { oldCode: unit.code, newCodes: [...newCodes], label, match, full };
  }

  /** A former unit's code often went on with the unit that took it in; else its district's communes can be it. */
  private likelySuccessors(former: Unit): string[] {
    const sameCode = this.successors.get(former.code)?.newCodes;
    if (sameCode) return [...sameCode];
    const neighbours = this.units.communes.filter((unit) => unit.parent === former.parent);
    return [...new Set(neighbours.flatMap((unit) => this.successors.get(unit.code)?.newCodes ?? []))];
  }

  private todayLabel(unit: Unit): string {
    return joined(fullName(unit), province(unit.parent)?.fullName);
  }

  private oldUnitLabel(unit: Unit): string {
    const district = this.districts.get(unit.parent);
    return joined(
      fullName(unit),
      district && fullName(district),
      district && oldProvince(district.parent)?.fullName,
    );
  }
}

function byCode(units: readonly Unit[]): Map<string, Unit> {
  return new Map(units.map((unit) => [unit.code, unit]));
}

function joined(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(', ');
}

let loading: Promise<Places> | undefined;

/** The shipped catalogue, fetched and unpacked once; a failed load is tried again at the next call. */
export function loadPlaces(): Promise<Places> {
  loading ??= import('./catalogues/places.json').then(
    (module) => new Places(unpackPlaces(module.default as PackedPlaces)),
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}
