import type { ColumnType, Generated } from 'kysely';
import type { TrainingTables } from './trainingTables.ts';

/** A value the database fills when an insert leaves it out. */
export type Default<T> = ColumnType<T, T | undefined, T>;
export type Nullable<T> = ColumnType<T | null, T | null | undefined, T | null>;

export type OfficeTable = {
  id: Generated<number>;
  uid: Uint8Array;
  created_at: string;
  is_practice: Default<number>;
  lock_minutes: Default<number>;
  name: string;
  short_name: string;
  government: string;
  agency: string;
  address: string;
  postal_code: string;
  phone: string;
  email: string;
  website: string;
  city: string;
  region_code: Nullable<string>;
  zone: string;
  paper: string;
  ticket_width: number;
  certificate_numbering: string;
  running_text: string;
  head: string;
  superior: string;
  emblem: Nullable<Uint8Array>;
  emblem_type: Nullable<string>;
  logo: Nullable<Uint8Array>;
  logo_type: Nullable<string>;
  attendance_threshold: Default<number>;
  letter_numbering: Default<string>;
  checker_address: Default<string>;
  issuer_roles: Default<string>;
  voider_roles: Default<string>;
};

export type FieldTable = {
  id: Generated<number>;
  uid: Uint8Array;
  office_id: number;
  letter: string;
  name: string;
  short_name: string;
  color: string;
  position: number;
  is_active: Default<number>;
};

export type ServiceTable = {
  id: Generated<number>;
  uid: Uint8Array;
  office_id: number;
  name: string;
  short_name: string;
  position: number;
  is_active: Default<number>;
};

export type DeskTable = {
  id: Generated<number>;
  uid: Uint8Array;
  office_id: number;
  name: string;
  is_active: Default<number>;
};

export type DeskFieldTable = {
  desk_id: number;
  field_id: number;
};

export type StaffTable = {
  id: Generated<number>;
  uid: Uint8Array;
  office_id: number;
  name: string;
  role: string;
  field_id: Nullable<number>;
  desk_id: Nullable<number>;
  pin_hash: Uint8Array;
  pin_salt: Uint8Array;
  failed_attempts: Default<number>;
  locked_until: Nullable<string>;
  is_active: Default<number>;
};

export type PersonTable = {
  id: Generated<number>;
  uid: Uint8Array;
  office_id: number;
  name: string;
  nik: Nullable<string>;
  sex: string;
  birth_place: Default<string>;
  birth_date: Nullable<string>;
  education: Default<string>;
  address: Default<string>;
  region_code: string;
  district: string;
  phone: Nullable<string>;
  email: Default<string>;
  consent_version: Nullable<number>;
  consent_at: Nullable<string>;
  consent_staff_id: Nullable<number>;
  registered_on: string;
  visit_count: Default<number>;
  last_visit_id: Nullable<number>;
  removed_at: Nullable<string>;
  removed_staff_id: Nullable<number>;
  has_disability: Nullable<number>;
};

export type BusinessTable = {
  id: Generated<number>;
  uid: Uint8Array;
  office_id: number;
  person_id: number;
  name: string;
  legal_form: string;
  started_year: Nullable<number>;
  sector: Default<string>;
  kbli: Default<string>;
  product: Default<string>;
  address: Default<string>;
  nib: Nullable<string>;
  npwp: Default<string>;
  permits: Default<string>;
  marketing: Default<string>;
  partner: Default<string>;
  assisted_since: Nullable<number>;
  capital: Nullable<number>;
  sales: Nullable<number>;
  scale: string;
  scale_basis: string;
  scale_reason: Default<string>;
  attributes: Default<string>;
  cooperative: Nullable<string>;
};

export type BusinessYearTable = {
  business_id: number;
  year: number;
  uid: Uint8Array;
  office_id: number;
  own_capital: Nullable<number>;
  outside_capital: Nullable<number>;
  assets: Nullable<number>;
  sales: Nullable<number>;
  permanent_male: Nullable<number>;
  permanent_female: Nullable<number>;
  temporary_male: Nullable<number>;
  temporary_female: Nullable<number>;
};

export type VisitTable = {
  id: Generated<number>;
  uid: Uint8Array;
  office_id: number;
  person_id: number;
  business_id: Nullable<number>;
  registered_at: string;
  local_date: string;
  month: number;
  staff_id: Nullable<number>;
  visit_number: number;
  is_new: number;
  sex: string;
  district_code: string;
  sector: string;
  scale: string;
  field_id: number;
  service_id: number;
  extra_needs: Default<number>;
  purpose: Default<string>;
  priority: Nullable<string>;
  cancelled_at: Nullable<string>;
};

export type VisitNeedTable = {
  visit_id: number;
  position: number;
  field_id: number;
  service_id: number;
  done_at: Nullable<string>;
};

export type TicketTable = {
  id: Generated<number>;
  uid: Uint8Array;
  office_id: number;
  visit_id: Nullable<number>;
  local_date: string;
  letter: string;
  sequence: number;
  issued_at: string;
  field_id: number;
  service_id: number;
  status: string;
  place: number;
  desk_id: Nullable<number>;
  staff_id: Nullable<number>;
  called_at: Nullable<string>;
  served_at: Nullable<string>;
  finished_at: Nullable<string>;
  calls: Default<number>;
  reason: Default<string>;
  for_staff_id: Nullable<number>;
};

export type QueuePolicyTable = {
  office_id: Generated<number>;
  max_calls: number;
  rejoin_behind: number;
  priority_rule: string;
  priority_every: number;
  override_roles: string;
  late_minutes: number;
  very_late_minutes: number;
  kiosk_service_id: Nullable<number>;
  voice: string;
};

export type DeskEventTable = {
  id: Generated<number>;
  uid: Uint8Array;
  office_id: number;
  desk_id: number;
  staff_id: Nullable<number>;
  state: string;
  at: string;
  local_date: string;
};

export type TicketEventTable = {
  id: Generated<number>;
  uid: Uint8Array;
  office_id: number;
  ticket_id: number;
  kind: string;
  at: string;
  local_date: string;
  staff_id: Nullable<number>;
  desk_id: Nullable<number>;
  field_id: Nullable<number>;
  service_id: Nullable<number>;
  place: Nullable<number>;
  reason: Default<string>;
  undoes_id: Nullable<number>;
  is_inaccurate: Default<number>;
  for_staff_id: Nullable<number>;
};

export type ConsultationTable = {
  id: Generated<number>;
  uid: Uint8Array;
  office_id: number;
  ticket_id: number;
  field_id: number;
  visit_id: number;
  staff_id: Nullable<number>;
  problem: Default<string>;
  advice: Default<string>;
  follow_up: Default<string>;
  follow_up_due: Nullable<string>;
  follow_up_done_at: Nullable<string>;
  outcome: Nullable<string>;
  referral: Default<string>;
  saved_at: string;
};

export type ConsultationServiceTable = {
  consultation_id: number;
  service_id: number;
};

export type DocumentTable = {
  id: Generated<number>;
  uid: Uint8Array;
  office_id: number;
  kind: string;
  template: string;
  created_at: string;
  sha256: Uint8Array;
  bytes: Uint8Array;
};

export type CertificateTable = {
  id: Generated<number>;
  uid: Uint8Array;
  office_id: number;
  batch_uid: Uint8Array;
  year: number;
  sequence: number;
  number: string;
  holder: string;
  person_id: Nullable<number>;
  activity: string;
  code: string;
  document_id: number;
  first_page: number;
  page_count: number;
  single_document_id: Nullable<number>;
  issued_at: string;
  issued_on: string;
  staff_id: Nullable<number>;
  voided_at: Nullable<string>;
  voided_on: Nullable<string>;
  void_reason: Default<string>;
  replaces_id: Nullable<number>;
  reprints: Default<number>;
  training_id: Nullable<number>;
  participant_id: Nullable<number>;
  payload: Default<string>;
  design: Default<string>;
};

export type AuditTable = {
  id: Generated<number>;
  office_id: number;
  at: string;
  staff_id: Nullable<number>;
  action: string;
  entity: string;
  entity_uid: Uint8Array;
  before: Nullable<string>;
  after: Nullable<string>;
};

/** The contentless full-text index: `rowid` is the person's id. */
export type PersonSearchTable = { rowid: number; tokens: string };

/** The words of that index. */
export type PersonVocabularyTable = { term: string; doc: number; cnt: number };

/** The schema as Kysely sees it; a test holds it against the file. */
/** What is known of a series beyond the numbers that are stored here. */
export type SeriesTable = {
  office_id: number;
  /** 'certificate', 'letter', 'ticket:A' */
  kind: string;
  /** A year, or the business day of tickets. */
  period: string;
  /** Numbers up to this one may be on paper; null when nobody knows and a person must look. */
  last: Nullable<number>;
};

/** The columns that were chosen by hand for sheets with these headings. */
export type SheetColumnsTable = {
  office_id: number;
  /** What is read from such sheets, 'participant' */
  kind: string;
  headings: string;
  /** Field → column from 0, as JSON. */
  columns: string;
};

export type Tables = TrainingTables & {
  sheet_columns: SheetColumnsTable;
  office: OfficeTable;
  field: FieldTable;
  service: ServiceTable;
  desk: DeskTable;
  desk_field: DeskFieldTable;
  staff: StaffTable;
  person: PersonTable;
  business: BusinessTable;
  business_year: BusinessYearTable;
  visit: VisitTable;
  visit_need: VisitNeedTable;
  ticket: TicketTable;
  series: SeriesTable;
  ticket_event: TicketEventTable;
  queue_policy: QueuePolicyTable;
  desk_event: DeskEventTable;
  consultation: ConsultationTable;
  consultation_service: ConsultationServiceTable;
  document: DocumentTable;
  certificate: CertificateTable;
  audit: AuditTable;
  person_search: PersonSearchTable;
  person_vocabulary: PersonVocabularyTable;
};
