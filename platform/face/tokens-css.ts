import { dark, fonts, light, shape, space, type } from '#platform/face/tokens.ts';
import type { Palette } from '#platform/face/tokens.ts';

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function colours(palette: Palette): string[] {
  return Object.entries(palette).flatMap(([name, value]: [string, string | readonly string[]]) =>
    typeof value === 'string'
      ? [`--${kebab(name)}: ${value.toLowerCase()};`]
      : value.map((step, index) => `--${kebab(name)}-${index + 1}: ${step.toLowerCase()};`),
  );
}

const sizes = (set: Record<string, number>): string[] =>
  Object.entries(set).map(([name, size]) => `--type-${name}: ${size}px;`);

const rule = (selector: string, lines: readonly string[]): string =>
  `${selector} {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ');

/** The style sheet both entries share: every token as a custom property, for light, dark (paper never is), large type and little motion. */
export function tokensCss(): string {
  const still = [
    ...space.map((size, index) => `--space-${index + 1}: ${size}px;`),
    `--radius: ${shape.radius}px;`,
    `--radius-card: ${shape.radiusCard}px;`,
    `--target: ${shape.target}px;`,
    `--motion: ${shape.motion}ms;`,
    `--fonts: ${fonts.zh};`,
    // Chinese may break within a word: lines of equal length would do so in every title of two lines.
    '--wrap: pretty;',
  ];
  const darkLines = ['color-scheme: dark;', ...colours(dark)];
  return [
    '/* Written by tools/write-tokens.ts from platform/face/tokens.ts. */\n',
    rule(':root', ['color-scheme: light;', ...colours(light), ...still, ...sizes(type.pc)]),
    rule(':root:lang(en)', [`--fonts: ${fonts.en};`, '--wrap: balance;']),
    `@media screen and (prefers-color-scheme: dark) {\n${indented(rule(':root:not([data-theme="light"])', darkLines))}}\n`,
    `@media screen {\n${indented(rule(':root[data-theme="dark"]', darkLines))}}\n`,
    rule(':root[data-entry="phone"]', sizes(type.phone)),
    // The desk is laid out for its own sizes: a choice made on the phone in the same browser leaves it as it is.
    rule(':root[data-entry="phone"][data-type="large"]', [...sizes(type.large), `--target: ${shape.targetLarge}px;`]),
    `@media (prefers-reduced-motion: reduce) {\n${indented(rule(':root', ['--motion: 0ms;']))}}\n`,
  ].join('\n');
}
