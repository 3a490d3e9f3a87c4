import { type Group, groups } from '#renderer/app/screen.ts';

/** A part of the rail: with a heading where several entries stand together; the first part needs none. */
type Part<P> = { heading: string | null; places: P[] };

/** Entries in their order, parted by group; groups of one entry that follow each other are one part without a heading. */
export const partsOf = <P extends { group: Group }>(places: readonly P[]): Part<P>[] => {
  const parts: Part<P>[] = [];
  for (const [group, name] of Object.entries(groups)) {
    const of = places.filter((place) => place.group === group);
    if (of.length === 0) continue;
    const last = parts.at(-1);
    const isSingle = of.length === 1;
    if (isSingle && parts.length > 1 && last && !last.heading) last.places.push(...of);
    else parts.push({ heading: isSingle || parts.length === 0 ? null : name, places: of });
  }
  return parts;
};
