/** What the administrator of a test's office types. */
export const ADMIN_PIN = '730518';
/** What everybody else types. */
export const STAFF_PIN = '264093';
