/**
 * Keys that two buttons show at one time, so that nobody can tell which of them it presses. Runs in the page; what is
 * open over it is looked at alone, as only its keys work.
 */
export const sharedKeys = (): string[] => {
  const scope = [...document.querySelectorAll('[aria-modal="true"]')].at(-1) ?? document.body;
  const labels = new Map<string, Set<string>>();
  for (const button of scope.querySelectorAll('button:enabled:has(.key)')) {
    if (!button.checkVisibility({ visibilityProperty: true })) continue;
    const keys = [...button.querySelectorAll('.key-box')].map(({ textContent }) => textContent).join('+');
    labels.set(keys, (labels.get(keys) ?? new Set()).add(button.textContent));
  }
  return [...labels]
    .filter(([, shared]) => shared.size > 1)
    .map(([keys, shared]) => `${keys} is shared: ${[...shared].join(', ')}`);
};
