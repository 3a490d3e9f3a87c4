import { addMonths } from '#contract/dates.ts';
import { type FacilitationKind, type FacilitationRow, paperEnd } from '#contract/facilitation.ts';
import { choiceOf } from './rules.ts';

/** Without a rule of its own a paper is first told of so many months before its end, or before it is checked. */
const FIRST = 6;
const FIRST_CHECK = 3;
/** Then again. */
const LATER = [3, 1];

type PaperDays = { validUntil: string | null; checkOn: string | null };

/** From when its end or its check is told, by the rule of what the paper is. */
export const remindOn = (
  kind: FacilitationKind,
  subject: string,
  { validUntil, checkOn }: PaperDays,
): string | null => {
  const rule = choiceOf(kind, subject)?.validity;
  return paperEnd({
    checkOn: checkOn && addMonths(checkOn, -FIRST_CHECK),
    validUntil:
      validUntil && addMonths(validUntil, -(rule && 'years' in rule ? rule.renewFromMonths : FIRST)),
  });
};

/** The last reminder of a paper that is due; null: none yet. */
export const reminderOf = (
  paper: PaperDays & { remindOn: string | null },
  today: string,
): FacilitationRow['reminder'] => {
  const end = paperEnd(paper);
  if (end === null || paper.remindOn === null || today < paper.remindOn) return null;
  if (today > end) return { since: end, isOver: true };
  const steps = [paper.remindOn, ...LATER.map((months) => addMonths(end, -months))];
  return {
    since: steps
      .filter((each) => each <= today)
      .sort()
      .at(-1)!,
    isOver: false,
  };
};
