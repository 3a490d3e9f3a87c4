import { activityKind } from '#contract/activity.ts';
import { activityKindWords } from '#contract/words.ts';

export const kinds = activityKind.options.map((value) => ({ value, label: activityKindWords[value] }));
