import { api, notFound } from '../kernel/procedures.ts';

const notYet = () => {
  throw notFound();
};

export const rosterHandlers = {
  importTemplate: api.training.importTemplate.handler(notYet),
  readImport: api.training.readImport.handler(notYet),
  import: api.training.import.handler(notYet),
  lastImport: api.training.lastImport.handler(() => null),
  undoImport: api.training.undoImport.handler(notYet),
  attendanceListPdf: api.training.attendanceListPdf.handler(notYet),
  participantCardsPdf: api.training.participantCardsPdf.handler(notYet),
  participantsXlsx: api.training.participantsXlsx.handler(notYet),
};
