import { activationDue } from '../../domain/activation.ts';
import { formatPartialDate } from '../../domain/typed-date.ts';
import type { SlipAnswer } from '../registry.ts';
import { SLIP_PAGE, STATE_WORDS, type SlipWords } from './slip-words.ts';

/** Read at arm's length on a cheap phone, without scripts and without a font to fetch. */
export const SLIP_CSS = `
:root { color-scheme: light; }
body { margin: 0; background: #f2f4f7; color: #0f1720; font: 20px/1.5 system-ui, sans-serif; }
main { max-width: 34rem; margin: 0 auto; padding: 24px 16px 48px; }
h1 { margin: 0 0 16px; font-size: 28px; line-height: 1.35; }
section { padding: 20px; border: 2px solid #5b6673; border-radius: 12px; background: #fff; }
p { margin: 0; }
p + p, dl { margin: 16px 0 0; }
.said { font-size: 24px; font-weight: 600; line-height: 1.35; }
dd { margin: 0; font-size: 28px; font-weight: 600; }
.about { margin-top: 24px; }
[lang='en'] { color: #3a4552; font-size: 18px; font-weight: 400; }
`;

/** The page of a slip: fixed words and days alone, so that nothing of the request can stand in it. */
export function slipHtml(said: SlipWords, answer: SlipAnswer | null = null): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${SLIP_PAGE.title.vi}</title>
<link rel="stylesheet" href="/slip.css">
</head>
<body><main>
<h1>${SLIP_PAGE.title.vi} ${english(SLIP_PAGE.title, 'span')}</h1>
<section><p class="said">${said.vi}</p>${english(said)}${days(answer)}</section>
<p class="about">${SLIP_PAGE.about.vi}</p>${english(SLIP_PAGE.about)}
</main></body>
</html>
`;
}

export const saidOf = ({ status }: SlipAnswer): SlipWords => STATE_WORDS[status];

const english = ({ en }: SlipWords, tag = 'p'): string => `<${tag} lang="en">${en}</${tag}>`;

/** The day that still lies ahead of the person: of the result, or of the account's activation. */
function days(answer: SlipAnswer | null): string {
  if (answer?.status === 'submitted' || answer?.status === 'accepted')
    return day(SLIP_PAGE.due, answer.dueOn);
  if (answer?.status !== 'approved') return '';
  return day(SLIP_PAGE.activateBy, answer.noticeOn && activationDue(answer.noticeOn)?.by);
}

function day(label: SlipWords, on: string | undefined): string {
  if (!on) return '';
  return `<dl><dt>${label.vi} ${english(label, 'span')}</dt><dd>${formatPartialDate(on)}</dd></dl>`;
}
