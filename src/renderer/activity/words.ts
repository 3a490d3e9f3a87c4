import { activityKind, activityKindWords } from '#contract/activity.ts';

export const kinds = activityKind.options.map((value) => ({ value, label: activityKindWords[value] }));
