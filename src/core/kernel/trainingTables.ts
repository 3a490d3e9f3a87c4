import type { Generated } from 'kysely';
import type { Default, Nullable } from './tables.ts';

export type TrainingTable = {
  id: Generated<number>;
  uid: Uint8Array;
  office_id: number;
  title: string;
  status: Default<string>;
  status_reason: Default<string>;
  start_date: string;
  end_date: string;
  hours: number;
  place: string;
  organiser: string;
  fund_source: Default<string>;
  partner: Default<string>;
  quota: Nullable<number>;
  requirements: Default<string>;
  threshold: number;
  saved_at: string;
};

export type TrainingFieldTable = {
  training_id: number;
  field_id: number;
};

export type TrainingMaterialTable = {
  training_id: number;
  position: number;
  title: string;
  hours: number;
  speaker: Default<string>;
};

export type TrainingSessionTable = {
  id: Generated<number>;
  uid: Uint8Array;
  training_id: number;
  local_date: string;
  start_time: string;
  end_time: string;
  hours: number;
  title: Default<string>;
};

export type ParticipantImportTable = {
  id: Generated<number>;
  uid: Uint8Array;
  office_id: number;
  training_id: number;
  file_name: string;
  at: string;
  staff_id: Nullable<number>;
  undone_at: Nullable<string>;
};

export type ParticipantTable = {
  id: Generated<number>;
  uid: Uint8Array;
  office_id: number;
  training_id: number;
  person_id: Nullable<number>;
  name: string;
  role: string;
  state: string;
  place: number;
  code: string;
  import_id: Nullable<number>;
  made_person: Default<number>;
  enrolled_at: string;
  staff_id: Nullable<number>;
};

export type AttendanceTable = {
  session_id: number;
  participant_id: number;
  at: string;
  how: string;
  staff_id: Nullable<number>;
};

export type DesignPictureTable = {
  id: Generated<number>;
  office_id: number;
  sha256: string;
  type: string;
  bytes: Uint8Array;
};

export type DesignTable = {
  id: Generated<number>;
  uid: Uint8Array;
  office_id: number;
  name: string;
  is_archived: Default<number>;
  created_at: string;
};

export type DesignVersionTable = {
  design_id: number;
  version: number;
  spec: string;
  saved_at: string;
  staff_id: Nullable<number>;
};

export type OfficeKeyTable = {
  id: Generated<number>;
  office_id: number;
  public_key: Uint8Array;
  private_key: Nullable<Uint8Array>;
  created_at: string;
};

export type LetterTable = {
  id: Generated<number>;
  uid: Uint8Array;
  office_id: number;
  kind: string;
  kind_id: number;
  title: string;
  series: string;
  year: number;
  sequence: number;
  number: string;
  subject: string;
  person_id: Nullable<number>;
  training_id: Nullable<number>;
  facts: string;
  payload: string;
  document_id: number;
  issued_at: string;
  issued_on: string;
  staff_id: Nullable<number>;
  voided_at: Nullable<string>;
  voided_on: Nullable<string>;
  void_reason: Default<string>;
  reprints: Default<number>;
};

export type LetterKindTable = {
  id: Generated<number>;
  uid: Uint8Array;
  office_id: number;
  form: string;
  name: string;
  body: Default<string>;
  classification: Default<string>;
  numbering: Default<string>;
  has_own_series: Default<number>;
  is_active: Default<number>;
};

export type ProposalTable = {
  id: Generated<number>;
  uid: Uint8Array;
  office_id: number;
  content: string;
  title: string;
  state: Default<string>;
  prepared_at: string;
  prepared_by: number;
  decided_at: Nullable<string>;
  decided_by: Nullable<number>;
  reason: Default<string>;
};

/** Trainings and what is issued for them: migrations 3 and 8. */
export type TrainingTables = {
  training: TrainingTable;
  training_field: TrainingFieldTable;
  training_material: TrainingMaterialTable;
  training_session: TrainingSessionTable;
  participant_import: ParticipantImportTable;
  participant: ParticipantTable;
  attendance: AttendanceTable;
  design_picture: DesignPictureTable;
  design: DesignTable;
  design_version: DesignVersionTable;
  office_key: OfficeKeyTable;
  letter: LetterTable;
  letter_kind: LetterKindTable;
  proposal: ProposalTable;
};
