import { html, nothing, type TemplateResult } from 'lit';
import { listRows } from '../../../domain/catalogues/lists.ts';
import { eid } from '../../../domain/kinds/eid.ts';
import type { Value } from '../../../domain/record.ts';
import type { Finding, Next } from '../../../domain/rules/rule.ts';
import '../../elements/field-note/field-note.ts';
import type { KeepReason, NoteKind } from '../../elements/field-note/field-note.ts';
import { currentLanguage, say } from '../../shell/language.ts';
import { navigate } from '../../shell/router.ts';
import type { RecordLine } from '../../vault/api.ts';
import { findingText } from './finding-words.ts';
import type { FormSession } from './form-session.ts';
import { keep } from '../../shell/form-step/kept-rows.ts';
import { newRowId } from './new-row-id.ts';
import { hasNoCard, isForeigner, type StepWish } from './steps.ts';
import { textAt } from './text-at.ts';
import { recordHref } from './twin-notice.ts';
import { valueText } from './value-words.ts';

/** The step that shows a finding. */
export interface FindingHost {
  readonly session: FormSession;
  go(to: StepWish): void;
  /** To the field, wherever it is asked. */
  change(path: string): void;
}

const KINDS: Readonly<Record<Finding['severity'], NoteKind>> = { B: 'block', W: 'warning', H: 'hint' };

/** What a rule says, with the ways out of it: correct, keep with a reason, and the rule's own next step. */
export function findingNote(finding: Finding, host: FindingHost): TemplateResult {
  const { path, fix, kept = '' } = finding;
  const act = actOf(finding, host);
  return html`<field-note
    data-rule=${finding.rule}
    .kind=${KINDS[finding.severity]}
    .text=${findingText(finding)}
    .suggestion=${suggestion(path, fix)}
    .reasons=${finding.severity === 'W' ? keepReasons() : []}
    .kept=${kept}
    .act=${act?.word ?? ''}
    @note-correct=${() => correct(finding, host)}
    @note-keep=${(event: CustomEvent<{ reason: string }>) => {
      const { session } = host;
      const { rule } = finding;
      void session.set(keep(session.values, { rule, path, reason: event.detail.reason }, newRowId));
    }}
    @note-act=${() => act?.take()}
  ></field-note>`;
}

/** Notes of the findings at a path; nothing where there are none. */
export function notesAt(
  path: string,
  host: FindingHost,
  toldElsewhere = '',
): TemplateResult | typeof nothing {
  const here = host.session.findings.filter(
    (finding) =>
      finding.path === path && finding.rule !== toldElsewhere && (finding.severity !== 'B' || finding.fix),
  );
  return here.length === 0 ? nothing : html`${here.map((finding) => findingNote(finding, host))}`;
}

/** The sentence of a block without a correction at a filled field, for the field's own error line. */
export function blockAt(path: string, { session }: FindingHost): string {
  const filled = textAt(session.values, path) !== '';
  const block = session.findings.find((one) => one.path === path && one.severity === 'B' && !one.fix);
  return filled && block ? findingText(block) : '';
}

function keepReasons(): KeepReason[] {
  return listRows('keep-reasons').map(({ code, ...words }) => ({
    id: code,
    label: words[currentLanguage()],
  }));
}

/** What the correction would write, as a person reads it. */
function suggestion(path: string, fix: Finding['fix']): string {
  const better: Value | undefined = fix?.[path];
  return better === undefined ? '' : valueText(path, better);
}

/** What the rule offers is taken as shown; without an offer the field is gone to. */
function correct({ path, fix }: Finding, host: FindingHost): void {
  if (!fix) return host.change(path);
  const step = Object.entries(fix).map(([at, v]) => [at, { v, s: 'T' }] as const);
  void host.session.set(Object.fromEntries(step));
}

interface Act {
  readonly word: string;
  readonly take: () => void;
}

const ACTS: Partial<Record<Next, (finding: Finding, host: FindingHost) => Act | undefined>> = {
  scan: (_, host) => scanAct(host),
  link: (finding, host) => linkAct(finding, host),
  list: (_, host) => ({ word: say().enrol.rule.act.list, take: () => host.go('aside') }),
};

function actOf(finding: Finding, host: FindingHost): Act | undefined {
  const next = eid.rules.find(({ id }) => id === finding.rule)?.next;
  return next && ACTS[next]?.(finding, host);
}

function scanAct(host: FindingHost): Act | undefined {
  const { session } = host;
  // Nothing to scan: no card, or one without such a code.
  if (hasNoCard(session.values) || isForeigner(session.values)) return undefined;
  return { word: say().enrol.rule.act.scan, take: () => (session.putCardBack(), host.go('scan')) };
}

function linkAct({ path }: Finding, host: FindingHost): Act | undefined {
  if (path.startsWith('representative/')) return undefined;
  return { word: say().enrol.rule.act.link, take: () => void openOther(path, host.session) };
}

/** The other record opens in place of this form, which stays in the journal and among the drafts. */
async function openOther(path: string, session: FormSession): Promise<void> {
  const line = await otherRecord(path, session);
  if (!line || !(await session.flush())) return;
  navigate(recordHref(line));
}

async function otherRecord(path: string, { vault, values, record }: FormSession): Promise<RecordLine | null> {
  const text = textAt(values, path);
  if (!path.startsWith('contact/')) return vault.withNumber(text, record);
  return (await vault.withPhone(text, record))[0] ?? null;
}
