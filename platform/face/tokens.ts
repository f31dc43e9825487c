/** The colours of one theme; each text role is readable (4.5 : 1 at least) on the grounds named in `textPairs`, the edge of a control seen (3 : 1) on `edgeGrounds`. */
export interface Palette {
  bg: string;
  surface: string;
  sunken: string;
  line: string;
  /** Around what is filled in or pressed. */
  edge: string;
  text: string;
  muted: string;
  primary: string;
  onPrimary: string;
  primarySoft: string;
  accent: string;
  accentSoft: string;
  info: string;
  infoSoft: string;
  good: string;
  goodSoft: string;
  warn: string;
  warnSoft: string;
  bad: string;
  badSoft: string;
  /** From little access to much; text on the outer steps is `onRamp`. */
  ramp: readonly [string, string, string, string, string];
  onRamp: readonly [string, string, string, string, string];
}

export const light: Palette = {
  bg: '#FBFAF7',
  surface: '#FFFFFF',
  sunken: '#F0EDE5',
  line: '#E4E1D8',
  edge: '#7A857F',
  text: '#1F2926',
  muted: '#5C6963',
  primary: '#0B6E5F',
  onPrimary: '#FFFFFF',
  primarySoft: '#E7F2EF',
  accent: '#B4540A',
  accentSoft: '#FEF4EC',
  info: '#1D5FA8',
  infoSoft: '#E6EFF8',
  good: '#2F7A33',
  goodSoft: '#E6F3E7',
  warn: '#8A5A00',
  warnSoft: '#F4EDDF',
  bad: '#B3261E',
  badSoft: '#FBE9E7',
  ramp: ['#B9562B', '#DE9A6B', '#EFC9A8', '#D8EAE4', '#9CCBBE'],
  onRamp: ['#FFFFFF', '#1F2926', '#1F2926', '#1F2926', '#1F2926'],
};

export const dark: Palette = {
  bg: '#121816',
  surface: '#1A2320',
  sunken: '#24302B',
  line: '#2C3733',
  edge: '#75847D',
  text: '#E8EDEA',
  muted: '#A3B1AA',
  primary: '#5CC9B4',
  onPrimary: '#06231D',
  primarySoft: '#1B3A33',
  accent: '#F0A35E',
  accentSoft: '#3A2A1B',
  info: '#8DBBF0',
  infoSoft: '#1D2F42',
  good: '#84CF88',
  goodSoft: '#1E3522',
  warn: '#E5B95C',
  warnSoft: '#362D19',
  bad: '#F2938C',
  badSoft: '#402322',
  ramp: ['#D07C54', '#E3AE87', '#F1D5BC', '#DFEEE9', '#AFD6CB'],
  onRamp: ['#1A100A', '#1A100A', '#1F2926', '#1F2926', '#1F2926'],
};

type Tone = Exclude<keyof Palette, 'ramp' | 'onRamp'>;

/** Which text stands on which ground; the test computes the contrast of each in both themes. */
export const textPairs: readonly (readonly [text: Tone, ground: Tone])[] = [
  ...(['bg', 'surface', 'sunken'] as const).flatMap((ground) => [
    ['text', ground] as const,
    ['muted', ground] as const,
  ]),
  ...(['primary', 'accent', 'info', 'good', 'warn', 'bad'] as const).flatMap((tone) => [
    [tone, 'bg'] as const,
    [tone, 'surface'] as const,
    [tone, `${tone}Soft`] as const,
    ['text', `${tone}Soft`] as const,
  ]),
  ['onPrimary', 'primary'],
];

/** What a control stands on, or is filled with (WCAG 1.4.11). */
export const edgeGrounds = ['bg', 'surface', 'sunken', 'primarySoft'] as const satisfies readonly Tone[];

/** Space in px, by step. */
export const space = [4, 8, 12, 16, 24, 32] as const;

/** Sizes that do not change with the theme; px, ms. */
export const shape = { radius: 10, radiusCard: 16, target: 44, targetLarge: 64, motion: 160 } as const;

/** Type sizes in px: the staff's PC, the phone, and the phone in large type. */
export const type = {
  pc: { small: 13, base: 15, lead: 16, title: 20, page: 24, figure: 30 },
  phone: { small: 14, base: 16, lead: 17, title: 19, page: 22, figure: 30 },
  large: { small: 21, base: 26, lead: 26, title: 28, page: 30, figure: 38 },
} as const;

/**
 * System fonts only, nothing is downloaded: Chinese first. In English Latin ones first, since in a Chinese font an
 * apostrophe is as wide as a character.
 */
export const fonts = {
  zh: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif',
  en: '"Segoe UI", Roboto, Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif',
} as const;
