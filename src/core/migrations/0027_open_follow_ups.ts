/** What is still to be done is found without reading what was: every desk counts it whenever somebody is served. */
export const openFollowUps = /* sql */ `
CREATE INDEX consultation_open ON consultation (office_id, follow_up_due)
  WHERE follow_up_due IS NOT NULL AND follow_up_done_at IS NULL;
`;
