import { numericDate } from '#contract/dates.ts';
import type { Facilitation } from '#contract/facilitation.ts';
import type { RailStep } from '#renderer/ui/StepRail.tsx';
import { dayText, validityText } from './words.ts';

/**
 * The steps of a case with their days. One that was passed over, such as a part where all was paid at once, is left out;
 * a case that ended without its result ends there.
 */
export const railOf = (
  { definition, steps: reached, step: current, endedOn, ending }: Facilitation,
  today: string,
): RailStep[] => {
  const all = definition?.steps ?? reached;
  const at = all.findIndex(({ code }) => code === current.code);
  const rail = all.flatMap(({ code, name }, i): RailStep[] => {
    const on = reached.find((step) => step.code === code)?.on;
    if (i > at) return ending ? [] : [{ key: code, name, note: '', state: 'next' }];
    if (!on) return [];
    const isDone = i < at || endedOn !== null;
    const day = dayText(on, today);
    return [{ key: code, name, note: isDone ? day : `sejak ${day}`, state: isDone ? 'done' : 'now' }];
  });
  return ending && endedOn
    ? [...rail, { key: 'ending', name: ending.name, note: dayText(endedOn, today), state: 'now' }]
    : rail;
};

/** What the office is reminded of while a paper nears its end. */
export const reminderText = ({ reminder, document, subject }: Facilitation): string => {
  if (!reminder || !document) return '';
  if (document.checkOn)
    return reminder.isOver
      ? `${subject.name} sudah waktunya diperiksa, sejak ${numericDate(document.checkOn)}: pastikan bahan dan prosesnya belum berubah.`
      : `${subject.name} diperiksa pada ${numericDate(document.checkOn)}: pastikan bahan dan prosesnya belum berubah.`;
  return reminder.isOver
    ? `Masa berlaku ${subject.name} sudah habis.`
    : `${subject.name} ${validityText({ document }, '').toLowerCase()}: siapkan perpanjangannya.`;
};
