import { type ChosenPart, partPlace, type ReportPart } from '#contract/reportLayout.ts';
import type { AppendixSource } from '#core/platform/report/appendix.ts';

/** Parts that no feature brings. */
export const CONTENTS = 'contents';
export const REMARK = 'remark';
export const DEFINITIONS = 'definitions';

/** Every part that there is, as the application has them: tables by their codes, appendices by their places. */
export const usualParts = (
  tables: readonly { code: string; title: string }[],
  appendices: readonly Pick<AppendixSource, 'key' | 'title' | 'place' | 'isPersonal'>[],
): ReportPart[] => [
  { key: CONTENTS, title: 'Daftar isi', place: 'front', isIn: true },
  ...tables
    .toSorted((a, b) => a.code.localeCompare(b.code))
    .map(({ code, title }) => ({
      key: code,
      title: `${code}. ${title}`,
      place: 'body' as const,
      isIn: true,
    })),
  { key: REMARK, title: 'M. Kendala dan Rencana Tindak Lanjut', place: 'body', isIn: true },
  { key: DEFINITIONS, title: 'Arti Angka', place: 'behind', isIn: true },
  ...appendices
    .toSorted((a, b) => a.place - b.place)
    .map(({ key, title, isPersonal }) => ({
      key,
      title,
      place: isPersonal ? ('apart' as const) : ('behind' as const),
      isIn: true,
    })),
];

/**
 * The parts as the office has chosen them. One that it has not seen yet stands at the end of its place and is in, so that
 * nothing disappears silently; one that is no more is passed over.
 */
export const laidOut = (usual: readonly ReportPart[], chosen: readonly ChosenPart[]): ReportPart[] => {
  const known = new Map(usual.map((part) => [part.key, part]));
  const seen = new Set(chosen.map(({ key }) => key));
  const all = [
    ...chosen.flatMap(({ key, isIn }) => {
      const part = known.get(key);
      return part ? [{ ...part, isIn }] : [];
    }),
    ...usual.filter(({ key }) => !seen.has(key)),
  ];
  return partPlace.options.flatMap((place) => all.filter((part) => part.place === place));
};

export const chosenOf = (parts: readonly ReportPart[]): ChosenPart[] =>
  parts.map(({ key, isIn }) => ({ key, isIn }));

/** What is stored: nothing where it is as usual, so that a part that comes later takes its usual place. */
export const storedParts = (usual: readonly ReportPart[], parts: readonly ReportPart[]): ChosenPart[] =>
  JSON.stringify(chosenOf(parts)) === JSON.stringify(chosenOf(usual)) ? [] : chosenOf(parts);

/** For the trail, which shows the beginning of it: "tanpa C, Arti Angka; urutan B A M Pelatihan". */
export const partsText = (parts: readonly ReportPart[]): string => {
  const named = (isIn: boolean) =>
    parts
      .filter((part) => part.isIn === isIn)
      .map(({ title }) => /^[A-Z]\d*(?=\. )/.exec(title)?.[0] ?? title);
  const without = named(false);
  return `${without.length === 0 ? 'semua bagian' : `tanpa ${without.join(', ')}`}; urutan ${named(true).join(' ')}`;
};
