import type { Files } from '../wholeOffice.ts';

export const files: Files = {
  'surveyPlan.photo': [(o) => o.admin.surveyPlan.photo({ uid: o.publicationUid }), 'publikasi-survei.jpg'],
};
