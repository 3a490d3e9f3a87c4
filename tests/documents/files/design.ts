import type { Files } from '../wholeOffice.ts';

export const files: Files = {
  'design.export': [(o) => o.admin.design.export({ uid: o.designUid }), 'formal.desain.json'],
  'design.picture': [(o) => o.admin.design.picture({ sha256: o.sha256 }), 'gambar.svg'],
};
