import type { SeededRandom } from '../../lib/seeded-random.ts';
import { type CommuneChoice, newWording, placeIn } from './communes.ts';
import type { Slot } from './household-shape.ts';
import type { MadeUpPlace } from './person.ts';
import { drawStreet } from './streets.ts';

export interface Communes {
  /** The old units that make up the made-up commune of today. */
  home: readonly CommuneChoice[];
  all: readonly CommuneChoice[];
}

export interface HouseholdPlaces {
  present: MadeUpPlace;
  permanent: MadeUpPlace;
  permanentCommune: CommuneChoice;
  /** The permanent address in the units of today. */
  permanentNewWording: string;
  /** Where each member's family comes from (quê quán), in the order of the slots. */
  origins: CommuneChoice[];
}

/** One household in eight came from elsewhere; most of those are still registered where they came from. */
const NEWCOMERS = 0.12;
const STILL_REGISTERED_THERE = 0.6;

export function drawHouseholdPlaces(
  random: SeededRandom,
  slots: readonly Slot[],
  communes: Communes,
): HouseholdPlaces {
  const isNewcomer = random.chance(NEWCOMERS);
  const from = random.pick(isNewcomer ? communes.all : communes.home);
  const here = isNewcomer || random.chance(0.15) ? random.pick(communes.home) : from;
  const present = placeIn(here, drawStreet(random, here));
  const origins = drawOrigins(random, { slots, from, communes });
  if (!isNewcomer || !random.chance(STILL_REGISTERED_THERE)) {
    const street = present.written.split(', ')[0] ?? '';
    return {
      present,
      permanent: present,
      permanentCommune: here,
      permanentNewWording: newWording(here, street),
      origins,
    };
  }
  const street = drawStreet(random, from);
  const permanent = placeIn(from, street);
  return {
    present,
    permanent,
    permanentCommune: from,
    permanentNewWording: newWording(from, street),
    origins,
  };
}

interface OriginsWanted {
  slots: readonly Slot[];
  from: CommuneChoice;
  communes: Communes;
}

/** Origin follows the father, or the mother where no father is named; who married in may come from anywhere. */
function drawOrigins(random: SeededRandom, { slots, from, communes }: OriginsWanted): CommuneChoice[] {
  const origins = new Map<number, CommuneChoice>();
  const originOf = (position: number): CommuneChoice => {
    const known = origins.get(position);
    if (known) return known;
    const slot = slots[position];
    const elder = slot?.father ?? slot?.mother;
    const origin = elder === undefined ? drawOwnOrigin(random, { slot, from, communes }) : originOf(elder);
    origins.set(position, origin);
    return origin;
  };
  return slots.map((_, position) => originOf(position));
}

const MARRIED_IN = new Set(['vo', 'con-dau', 'con-re', 'o-thue']);

function drawOwnOrigin(
  random: SeededRandom,
  { slot, from, communes }: { slot: Slot | undefined; from: CommuneChoice; communes: Communes },
): CommuneChoice {
  const fromElsewhere = slot !== undefined && MARRIED_IN.has(slot.relation) && random.chance(0.25);
  return fromElsewhere ? random.pick(communes.all) : from;
}
