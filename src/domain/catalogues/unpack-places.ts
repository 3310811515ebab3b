// Reads the packed places catalogue; the layout is described where it is made, in scripts/catalogues/places.ts.

export type PackedUnits = { codes: string; counts: string; kinds: string; names: string };

export type PackedPlaces = {
  version: string;
  oldProvinces: string;
  newProvinces: string;
  today: PackedUnits;
  districts: PackedUnits;
  communes: PackedUnits;
  successors: string;
  unlisted: string[][];
  formerDistricts: PackedUnits;
  formerCommunes: PackedUnits;
};

/** P phường, X xã, T thị trấn, K đặc khu; Q quận, H huyện, S thị xã, C thành phố. */
export type UnitKind = 'P' | 'X' | 'T' | 'K' | 'Q' | 'H' | 'S' | 'C';

/** An administrative unit with the code of the one it lies in. */
export type Unit = { code: string; parent: string; name: string; kind: UnitKind };

const COMMUNE_DIGITS = 5;
const DISTRICT_DIGITS = 3;

export type PlaceUnits = {
  version: string;
  /** Today's communes, parent is one of the 34 provinces. */
  today: Unit[];
  /** March 2025, parent is one of the 63 provinces. */
  districts: Unit[];
  /** March 2025, parent is a district. */
  communes: Unit[];
  /** For each old commune the code or codes of today's; several, or `partial`, where it was split. */
  successors: Map<string, Successors>;
  /** Units of 2021 to 2024 that were gone, renamed or moved by March 2025. */
  formerDistricts: Unit[];
  formerCommunes: Unit[];
};

export type Successors = { full: boolean; newCodes: string[] };

export function unpackPlaces(packed: PackedPlaces): PlaceUnits {
  const oldProvinces = packed.oldProvinces.split(' ');
  const today = unpackUnits(packed.today, packed.newProvinces.split(' '), COMMUNE_DIGITS);
  const districts = unpackUnits(packed.districts, oldProvinces, DISTRICT_DIGITS);
  const formerDistricts = unpackUnits(packed.formerDistricts, oldProvinces, DISTRICT_DIGITS);
  const districtCodes = districts.map((unit) => unit.code);
  const allDistrictCodes = [...districtCodes, ...formerDistricts.map((unit) => unit.code)];
  const communes = unpackUnits(packed.communes, districtCodes, COMMUNE_DIGITS);
  const successors = unpackSuccessors(packed, communes, today);
  const formerCommunes = unpackUnits(packed.formerCommunes, allDistrictCodes, COMMUNE_DIGITS);
  return { version: packed.version, today, districts, communes, successors, formerDistricts, formerCommunes };
}

function unpackUnits(packed: PackedUnits, parents: string[], digits: number): Unit[] {
  const names = packed.names.split('|');
  const steps = packed.codes.split(' ');
  const counts = packed.counts.split(' ');
  const units: Unit[] = [];
  let code = 0;
  parents.forEach((parent, at) => {
    for (let left = parseInt(counts[at] ?? '0', 36); left > 0; left -= 1) {
      const next = units.length;
      code += parseInt(steps[next] ?? '0', 36);
      const kind = packed.kinds[next] as UnitKind;
      units.push({ code: String(code).padStart(digits, '0'), parent, name: names[next] ?? '', kind });
    }
  });
  return units;
}

function unpackSuccessors(packed: PackedPlaces, communes: Unit[], today: Unit[]): Map<string, Successors> {
  const lists = packed.successors.split(' ');
  let at = 0;
  const found = new Map<string, Successors>();
  communes.forEach((commune, index) => {
    const list = lists[index] ?? '';
    const newCodes = list
      .split('/')
      .filter(Boolean)
      .map((step) => today[(at += parseInt(step, 36))]?.code ?? '');
    found.set(commune.code, { full: !list.includes('/'), newCodes });
  });
  for (const [old = '', next = ''] of packed.unlisted) found.set(old, { full: true, newCodes: [next] });
  return found;
}

const WORD: Record<UnitKind, string> = {
  P: 'Phường',
  X: 'Xã',
  T: 'Thị trấn',
  K: 'Đặc khu',
  Q: 'Quận',
  H: 'Huyện',
  S: 'Thị xã',
  C: 'Thành phố',
};

/** The name with the word for its kind: `Phường Ba Đình`. */
export function fullName(unit: Unit): string {
  return `${WORD[unit.kind]} ${unit.name}`;
}
