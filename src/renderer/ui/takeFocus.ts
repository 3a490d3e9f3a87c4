/** For what a page shows first: fetched late, it does not take the focus from a dialog opened meanwhile. */
export const takeFocus = (element: HTMLElement | null): void => {
  if (!document.querySelector('[aria-modal="true"]')) element?.focus();
};
