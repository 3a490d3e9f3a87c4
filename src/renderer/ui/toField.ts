/** To a field that must be looked at, with the message below it; also where the field has the focus already. */
export const toField = (field: HTMLElement | null | undefined): void => {
  field?.focus();
  const ids = field?.getAttribute('aria-describedby')?.split(' ') ?? [];
  for (const each of [...ids.map((id) => document.getElementById(id)), field])
    each?.scrollIntoView({ block: 'nearest' });
};
