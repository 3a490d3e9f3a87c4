import {
  type CSSVariablesResolver,
  type MantineColorsTuple,
  createTheme,
  defaultVariantColorsResolver,
} from '@mantine/core';
import { components } from './components.ts';

/**
 * Loket PLUT: one theme, no one-off styling.
 * Colour is information. Controls are ink ("tinta"); the seven bidang and three states own all other hues.
 * Each coloured tuple has its base at shade 7: white text on it is at least 4.6 : 1.
 */
type Tuples = Record<string, MantineColorsTuple>;
const tuples = {
  tinta: [
    '#f2f6fb',
    '#e3eaf4',
    '#c9d7e9',
    '#abc0da',
    '#8ca7c9',
    '#6f8fb6',
    '#3e5f86',
    '#1b3a5f',
    '#122e4e',
    '#0b223c',
  ],
  hijau: [
    '#f0f8f2',
    '#dfeee2',
    '#c1dfc8',
    '#9ecba9',
    '#78b589',
    '#559f6b',
    '#358852',
    '#1e7540',
    '#105f31',
    '#054a23',
  ],
  kuning: [
    '#fcf4ee',
    '#f5e7da',
    '#ebd0b8',
    '#ddb591',
    '#cd9967',
    '#b97d41',
    '#a6671e',
    '#945600',
    '#774507',
    '#5d3501',
  ],
  merah: [
    '#fdf3f2',
    '#ffe2dd',
    '#fec7bd',
    '#faa496',
    '#f07f6f',
    '#df5c4c',
    '#ca3b2d',
    '#b42318',
    '#95140b',
    '#760703',
  ],
  bidangA: [
    '#f2f6fe',
    '#e1e9fd',
    '#c4d5ff',
    '#a2bcfd',
    '#7da0fd',
    '#5b82fb',
    '#385bdc',
    '#223cbc',
    '#192d9d',
    '#10207e',
  ],
  bidangB: [
    '#faf5ed',
    '#f2e8d9',
    '#e5d3b6',
    '#d5ba8d',
    '#c29f61',
    '#ae8437',
    '#a37618',
    '#986c01',
    '#7b570a',
    '#604302',
  ],
  bidangC: [
    '#fdf3f6',
    '#f8e3e9',
    '#f0cad5',
    '#e4abbd',
    '#d58ca4',
    '#c26e8b',
    '#8b3658',
    '#5d0731',
    '#4c0126',
    '#3a011c',
  ],
  bidangD: [
    '#eff7fb',
    '#dcedf5',
    '#bcdbeb',
    '#96c6dd',
    '#6dafcd',
    '#4697ba',
    '#2484aa',
    '#05759a',
    '#035e7d',
    '#064961',
  ],
  bidangE: [
    '#fef2f5',
    '#fde1e8',
    '#fdc4d3',
    '#f5a2b9',
    '#e97d9f',
    '#d85b85',
    '#c53d70',
    '#b12960',
    '#931a4d',
    '#740e3b',
  ],
  bidangF: [
    '#f7f4fe',
    '#ede5fe',
    '#dccdfc',
    '#c7aff5',
    '#b190ec',
    '#9b72dd',
    '#6c3cad',
    '#480981',
    '#3a016b',
    '#2b0252',
  ],
  bidangG: [
    '#fcf4f0',
    '#f5e6de',
    '#eccfc1',
    '#deb39e',
    '#cd967a',
    '#ba7b5a',
    '#975632',
    '#793b15',
    '#632d0b',
    '#4e2104',
  ],
  gray: [
    '#f6f7f9',
    '#eef0f3',
    '#e3e7ec',
    '#d3d9e0',
    '#b9c1cb',
    '#8b95a3',
    '#616c7a',
    '#4a5563',
    '#323c48',
    '#19212b',
  ],
  dark: [
    '#e4e8ed',
    '#c5ccd5',
    '#9ca7b4',
    '#74808e',
    '#3b4551',
    '#2d3640',
    '#222a32',
    '#181e25',
    '#11161b',
    '#0b0f13',
  ],
} satisfies Tuples;

/** Letter, printed word, short word for tight places, colour name. Order is the ministry's order. */
export const bidang = [
  { letter: 'A', name: 'Kelembagaan', short: 'Kelembagaan', color: 'bidangA' },
  { letter: 'B', name: 'Sumber Daya Manusia', short: 'SDM', color: 'bidangB' },
  { letter: 'C', name: 'Produksi', short: 'Produksi', color: 'bidangC' },
  { letter: 'D', name: 'Pembiayaan', short: 'Pembiayaan', color: 'bidangD' },
  { letter: 'E', name: 'Pemasaran', short: 'Pemasaran', color: 'bidangE' },
  { letter: 'F', name: 'Pengembangan Teknologi Informasi', short: 'Pengembangan IT', color: 'bidangF' },
  { letter: 'G', name: 'Pengembangan Jaringan Kerjasama', short: 'Jaringan Kerjasama', color: 'bidangG' },
] as const;
export type BidangLetter = (typeof bidang)[number]['letter'];

const bidangVariables = (suffix: string, shade: 5 | 7) =>
  Object.fromEntries(
    bidang.map((b) => [`--plut-bidang-${b.letter.toLowerCase()}${suffix}`, tuples[b.color][shade]]),
  );

/** Semantic roles beside Mantine's own variables; screens use these names only. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    '--plut-rail': '168px',
    '--plut-header': '52px',
    '--plut-status': '28px',
    ...bidangVariables('', 7), // fills with a white letter, the same in light and dark
  },
  light: {
    ...bidangVariables('-line', 7),
    '--plut-page': tuples.gray[0],
    '--plut-desk': '#dde2e8',
    '--plut-text-soft': tuples.gray[8],
    '--plut-surface': '#ffffff',
    '--plut-sunken': tuples.gray[1],
    '--plut-line': tuples.gray[2],
    '--plut-line-strong': tuples.gray[3],
    '--plut-selected': tuples.tinta[0],
    '--plut-selected-mark': tuples.tinta[7],
    '--plut-strong': tuples.gray[9],
    '--plut-done': tuples.hijau[7],
    '--plut-done-soft': tuples.hijau[0],
    '--plut-late': tuples.kuning[7],
    '--plut-late-soft': '#fff3dc',
    '--plut-error': tuples.merah[7],
    '--plut-error-soft': tuples.merah[0],
    '--plut-focus': '#2b6cb8',
    '--mantine-color-text': tuples.gray[9],
    '--mantine-color-dimmed': tuples.gray[6],
    '--mantine-color-default-border': tuples.gray[3],
    '--mantine-color-placeholder': tuples.gray[6],
    '--mantine-color-error': tuples.merah[7],
    '--mantine-color-disabled': 'transparent', // Mantine's grey fill is louder than an enabled outline
    '--mantine-color-disabled-color': tuples.gray[5],
    '--mantine-color-disabled-border': tuples.gray[3],
  },
  dark: {
    ...bidangVariables('-line', 5), // a bar on a dark surface needs 3 : 1 without help from a ring
    '--plut-page': tuples.dark[8],
    '--plut-desk': tuples.dark[9],
    '--plut-text-soft': tuples.dark[1],
    '--plut-surface': tuples.dark[7],
    '--plut-sunken': tuples.dark[6],
    '--plut-line': tuples.dark[5],
    '--plut-line-strong': tuples.dark[4],
    '--plut-selected': '#1d2c3d',
    '--plut-selected-mark': tuples.tinta[3],
    '--plut-strong': '#ffffff',
    '--plut-done': tuples.hijau[4],
    '--plut-done-soft': '#15291c',
    '--plut-late': '#e0a548',
    '--plut-late-soft': '#2f2513',
    '--plut-error': tuples.merah[4],
    '--plut-error-soft': '#331815',
    '--plut-focus': tuples.tinta[3],
    '--mantine-color-text': tuples.dark[0],
    '--mantine-color-dimmed': tuples.dark[2],
    '--mantine-color-default-border': tuples.dark[4],
    '--mantine-color-placeholder': tuples.dark[2],
    '--mantine-color-error': tuples.merah[4],
    '--mantine-color-disabled': 'transparent',
    '--mantine-color-disabled-color': tuples.dark[3],
    '--mantine-color-disabled-border': tuples.dark[4],
  },
});

const font = "'Plus Jakarta Sans Variable', 'Segoe UI', Arial, sans-serif";

export const theme = createTheme({
  // Mantine's autoContrast looks at the light scheme only; in dark the filled ink is pale and needs dark text.
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    const isPrimary = (input.color ?? 'tinta') === 'tinta';
    if (input.variant === 'filled' && isPrimary)
      return { ...colors, color: 'var(--mantine-primary-color-contrast)' };
    if (input.variant === 'light' && isPrimary)
      return {
        background: 'var(--plut-selected)',
        hover: 'var(--plut-sunken)',
        color: 'var(--plut-strong)',
        border: '1px solid var(--plut-selected-mark)',
      };
    return colors;
  },
  colors: tuples,
  primaryColor: 'tinta',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.42,
  black: '#19212b',
  fontFamily: font,
  fontFamilyMonospace: font, // numbers line up through tabular figures, not through a second typeface
  headings: {
    fontFamily: font,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.75rem' },
      h2: { fontSize: '1rem', lineHeight: '1.5rem' },
      h3: { fontSize: '0.875rem', lineHeight: '1.25rem' },
      h4: { fontSize: '0.8125rem', lineHeight: '1.25rem' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.333', sm: '1.385', md: '1.43', lg: '1.5', xl: '1.4' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '8px' },
  defaultRadius: 'sm',
  shadows: {
    xs: 'none',
    sm: 'none',
    md: '0 4px 12px rgb(15 23 32 / 12%)', // floating things only: menus, modals
    lg: '0 8px 24px rgb(15 23 32 / 16%)',
    xl: '0 8px 24px rgb(15 23 32 / 16%)',
  },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components,
});
