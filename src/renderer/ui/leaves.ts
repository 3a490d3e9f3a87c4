import type { KeyboardEvent } from 'react';

/** Keys that may act on the whole form: what was typed is read before they do. */
export const leaves = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key === 'Enter' || ctrlKey || metaKey || altKey || /^F\d/.test(key);
