import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dark, edgeGrounds, light, textPairs } from '#platform/face/tokens.ts';
import type { Palette } from '#platform/face/tokens.ts';
import { tokensCss } from '#platform/face/tokens-css.ts';

/** Relative luminance of `#RRGGBB`, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const weak = (palette: Palette): string[] =>
  [
    ...textPairs.map(([text, ground]) => [text, ground, palette[text], palette[ground]] as const),
    ...palette.ramp.map((ground, step) => [`onRamp ${step}`, 'ramp', palette.onRamp[step] ?? '', ground] as const),
  ]
    .filter(([, , text, ground]) => !(contrast(text, ground) >= 4.5))
    .map(([text, ground, a, b]) => `${text} on ${ground}: ${contrast(a, b).toFixed(2)}`);

describe('tokens', () => {
  it('know black on white', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21);
    expect(textPairs.length).toBeGreaterThan(25);
  });

  it.each([
    ['light', light],
    ['dark', dark],
  ] as const)('keep every text readable in %s', (_, palette) => {
    expect(weak(palette)).toEqual([]);
  });

  it.each([
    ['light', light],
    ['dark', dark],
  ] as const)('keep the edge of every control seen in %s', (_, palette) => {
    const faint = edgeGrounds.filter((ground) => !(contrast(palette.edge, palette[ground]) >= 3));
    expect([faint, edgeGrounds.length]).toEqual([[], 4]);
  });

  it('are large on the phone alone, which shares its choices with the desk of the same browser', () => {
    const large = tokensCss().match(/^.*data-type="large".*$/gm);
    expect(large).toEqual([':root[data-entry="phone"][data-type="large"] {']);
  });

  it('are Latin letters first in English, or an apostrophe would be as wide as a character', () => {
    const [chinese = '', english = ''] = tokensCss().match(/--fonts: .*/g) ?? [];
    expect([chinese, english].map((list) => list.startsWith('--fonts: "PingFang'))).toEqual([true, false]);
    expect(tokensCss()).toContain(`:root:lang(en) {\n  ${english}`);
  });

  it('are the same in the style sheet', () => {
    expect(readFileSync(new URL('tokens.css', import.meta.url), 'utf8')).toBe(tokensCss());
  });
});
