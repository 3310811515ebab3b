import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Tokens = ReadonlyMap<string, string>;

const css = readFileSync(new URL('../../../../src/tablet/shell/theme/tokens.css', import.meta.url), 'utf8');
const [lightPart = '', darkPart = ''] = css.split(":root[data-theme='dark']");

function colours(part: string): Tokens {
  return new Map(
    [...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]),
  );
}

/** WCAG 2.2, "relative luminance" and "contrast ratio". */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(tokens: Tokens, a: string, b: string): number {
  const [dark, light] = [a, b].map((name) => luminance(tokens.get(name)!)).sort((x, y) => x - y) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

const text = ['ink', 'ink-2', 'action', 'ok', 'needs-you', 'stop', 'training'];
const pairs = [
  ...text.flatMap((ink) => [
    [ink, 'surface'],
    [ink, 'surface-2'],
  ]),
  ...['ok', 'needs-you', 'stop'].map((hue) => [hue, `tint-${hue}`]),
  ...['ok', 'needs-you', 'stop', 'info'].map((hue) => ['ink', `tint-${hue}`]),
  ['action', 'tint-info'],
  ['ink-2', 'tint-info'],
  ['on-action', 'action'],
  ['on-action', 'action-press'],
  ['on-training', 'training'],
  ['on-rail', 'rail'],
  ['on-rail', 'rail-hover'],
  ['on-rail-current', 'rail-current'],
  ['focus-ink', 'focus-ring'],
] as [string, string][];

describe.each([
  ['light', colours(lightPart)],
  ['dark', new Map([...colours(lightPart), ...colours(darkPart)])],
])('%s theme', (_name, tokens) => {
  it.each(pairs)('has 7:1 for %s on %s', (ink, under) => {
    expect(contrast(tokens, ink, under)).toBeGreaterThanOrEqual(7);
  });

  it.each(['surface', 'surface-2'])('has 3:1 for the outline of a control on %s', (under) => {
    expect(contrast(tokens, 'outline', under)).toBeGreaterThanOrEqual(3);
  });
});

describe('the colours of the brief', () => {
  it('measure as the brief says', () => {
    const light = colours(lightPart);
    expect(contrast(light, 'ink', 'surface')).toBeCloseTo(18.0, 1);
    expect(contrast(light, 'needs-you', 'surface-2')).toBeCloseTo(8.2, 0);
    expect(contrast(light, 'focus-ink', 'focus-ring')).toBeCloseTo(12.6, 1);
  });
});
