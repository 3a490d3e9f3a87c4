import type { UseFormReturnType } from '@mantine/form';
import type { Typed } from '#renderer/app/useContractForm.ts';
import {
  type AttributeKey,
  type Business,
  type TriState,
  attributeKey,
  unrecorded,
} from '#contract/business.ts';
import { attributeWords, scaleBasisWords, scaleWords, sectorWords } from '#contract/words.ts';
import { newUid } from '#renderer/app/uid.ts';

// What the screen says about a business and its years.

export const attributeKeys: readonly AttributeKey[] = attributeKey.options;
export const triWords: Record<TriState, string> = { yes: 'Ya', no: 'Tidak', unknown: 'Belum didata' };
export const attributeOf = (business: Business, key: AttributeKey): TriState =>
  business.attributes[key] ?? 'unknown';
export const attributeName = (key: AttributeKey): string => attributeWords[key];

/** What a form holds and sends back of a business; the scale is worked out by the core. */
export type BusinessValues = Omit<Business, 'scale' | 'scaleBasis'>;
export type BusinessFormState = UseFormReturnType<Typed<BusinessValues>>;
export const valuesOf = ({ scale: _scale, scaleBasis: _basis, ...values }: Business): BusinessValues =>
  values;

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

/** "Mikro, menurut penjualan"; by hand: with the reason. */
export const scaleText = ({ scale, scaleBasis, scaleOverride }: Business): string => {
  if (scaleBasis === 'cooperative' || scaleBasis === 'unknown') return scaleWords[scale];
  return `${scaleWords[scale]}, ${scaleBasisWords[scaleBasis]}${scaleOverride ? `: ${scaleOverride.reason}` : ''}`;
};
