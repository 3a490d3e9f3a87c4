import type { UseFormReturnType } from '@mantine/form';
import type { Typed } from '#renderer/app/useContractForm.ts';
import {
  type AttributeKey,
  attributeKey,
  attributeWords,
  type Business,
  scaleBasisWords,
  scaleWords,
  sectorWords,
  type TriState,
  unrecorded,
} from '#contract/business.ts';
import { numericDate } from '#contract/dates.ts';
import { type MicroClass, placeInMicro } from '#contract/microClass.ts';
import { newUid } from '#renderer/app/uid.ts';

// What the screen says about a business and its years.

export const attributeKeys: readonly AttributeKey[] = attributeKey.options;
export const triWords: Record<TriState, string> = { yes: 'Ya', no: 'Tidak', unknown: 'Belum didata' };
export const attributeOf = (business: Business, key: AttributeKey): TriState =>
  business.attributes[key] ?? 'unknown';
export const attributeName = (key: AttributeKey): string => attributeWords[key];

/** What a form holds and sends back of a business; the scale is worked out by the core. */
export type BusinessValues = Omit<Business, 'scale' | 'scaleBasis' | 'answered'>;
export type BusinessFormState = UseFormReturnType<Typed<BusinessValues>>;
export const valuesOf = ({
  scale: _scale,
  scaleBasis: _basis,
  answered: _answered,
  ...values
}: Business): BusinessValues => values;

export const emptyCooperative: NonNullable<Business['cooperative']> = {
  number: '',
  date: null,
  kind: '',
  lastMeeting: null,
  members: null,
  employees: null,
};

/** A business nobody has written anything about, with the uid it will keep. */
export const emptyBusiness = (): BusinessValues => ({ ...unrecorded(), uid: newUid(), name: '' });

/** "C · Industri" */
export const sectorText = (sector: string): string => sector && `${sector} · ${sectorWords[sector] ?? ''}`;

/** "Mikro (Mikro 2), menurut penjualan", with the office's own class inside Mikro; by hand: with the reason. */
export const scaleText = (
  { scale, scaleBasis, scaleOverride, sales }: Business,
  classes: readonly MicroClass[] = [],
): string => {
  if (scaleBasis === 'cooperative' || scaleBasis === 'unknown') return scaleWords[scale];
  const own = scale === 'mikro' && scaleBasis === 'sales' ? classes[placeInMicro(classes, sales)] : undefined;
  return `${scaleWords[scale]}${own ? ` (${own.name})` : ''}, ${scaleBasisWords[scaleBasis]}${scaleOverride ? `: ${scaleOverride.reason}` : ''}`;
};

/** "Dicatat 12/11/2026 oleh Rina Marlina: 13 jawaban; 03/02/2026 oleh Dewi Anggraini: 2 jawaban." The latest first. */
export const answeredText = ({ answered }: Business): string | null => {
  const times = Object.groupBy(Object.values(answered), ({ on, by }) => `${on} ${by}`);
  const told = Object.values(times)
    .map((all) => ({ ...all![0]!, count: all!.length }))
    .sort((a, b) => b.on.localeCompare(a.on))
    .map(({ on, by, count }) => `${numericDate(on)} oleh ${by}: ${count} jawaban`);
  return told.length === 0 ? null : `Dicatat ${told.join('; ')}.`;
};
