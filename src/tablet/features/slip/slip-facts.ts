import { eidDueOn } from '../../../domain/kinds/eid-due.ts';
import { eid } from '../../../domain/kinds/eid.ts';
import { vietnamDay } from '../../../domain/partial-date.ts';
import type { Site } from '../../../protocol/pairing.ts';
import { slipPath } from '../../../protocol/slip.ts';
import type { Value, Values } from '../../../domain/record.ts';
import type { RecordLine } from '../../vault/api.ts';

/** A word in both languages of the paper. */
export interface Told {
  readonly vi: string;
  readonly en: string;
}

/** What stands on a slip. Days are `YYYY-MM-DD`. Of personal values only the name: it is the person's own paper. */
export interface SlipFacts {
  readonly record: string;
  readonly name: string;
  readonly level: Told;
  readonly given: readonly Told[];
  readonly receivedOn: string;
  readonly dueOn?: string;
  /** Site and officer, as far as this tablet knows them. */
  readonly site?: string;
  /** Where the site lies, as "commune, province". */
  readonly commune?: string;
  readonly officer?: string;
  /** Path of the slip's page at the registry; absent where the commune is not known here. */
  readonly path?: string;
}

interface Saved {
  readonly line: RecordLine;
  readonly values: Values;
  readonly submittedOn?: string;
}

interface Around {
  readonly sites: readonly Site[];
  readonly officer?: string;
  /** Commune and province of a commune's code, where the catalogue is at hand. */
  readonly communeOf?: (code: string) => string | undefined;
}

/** The slip of a saved record; null for one that was never handed in, or is voided. */
export function slipFacts(
  { line, values, submittedOn }: Saved,
  { sites, officer, communeOf }: Around,
): SlipFacts | null {
  if (line.status === 'draft' || line.status === 'voided') return null;
  const site = sites.find(({ id }) => id === values['request/siteId']?.v);
  const commune = site && communeOf?.(site.commune);
  const receivedOn = submittedOn ?? vietnamDay(line.at);
  const dueOn = line.dueOn ?? eidDueOn(values, receivedOn);
  return {
    record: line.record,
    name: line.name,
    level: choiceWords(eid.sections.request.fields.level, values['request/level']?.v) ?? { vi: '', en: '' },
    given: given(values),
    receivedOn,
    ...(dueOn && { dueOn }),
    ...(site && { site: site.name, path: slipPath({ commune: site.commune, record: line.record }) }),
    ...(commune && { commune }),
    ...(officer && { officer }),
  };
}

/** Pictures by kind, each once, then how fingerprints stand. The signature is named by the sheet. */
function given(values: Values): Told[] {
  const { kind } = eid.sections.pictures.fields;
  const kinds = Object.entries(values).flatMap(([path, value]) =>
    /^pictures\/[^/]+\/kind$/.test(path) ? [value.v] : [],
  );
  const pictures = Object.keys(kind.choices ?? {})
    .filter((id) => kinds.includes(id))
    .map((id) => choiceWords(kind, id)!);
  const { fingerprints } = eid.sections.biometrics.fields;
  const state = choiceWords(fingerprints, values['biometrics/fingerprints']?.v);
  if (!state) return pictures;
  return [
    ...pictures,
    { vi: `${fingerprints.vi}: ${lower(state.vi)}`, en: `${fingerprints.en}: ${lower(state.en)}` },
  ];
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function choiceWords(
  field: { readonly choices?: Readonly<Record<string, Told>> | undefined },
  value: Value | undefined,
): Told | undefined {
  return typeof value === 'string' ? field.choices?.[value] : undefined;
}
