export {
  checkAsked,
  chosen as chosenDesign,
  issueAsked as issueCertificates,
  type IssueErrors,
  previewPages,
} from './asked.ts';
export { readCheck } from './rules.ts';
export { certificatePapers, documentOfBatch } from './store.ts';
