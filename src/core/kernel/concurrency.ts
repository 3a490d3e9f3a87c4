type Fields = Readonly<Record<string, unknown>>;

/** The same text for the same value: keys have no order, nor have lists of uids. */
const asText = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => {
    if (Array.isArray(each)) return each.every((one) => typeof one === 'string') ? each.toSorted() : each;
    if (each === null || typeof each !== 'object') return each;
    return Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }) ?? '';

const isSame = (one: unknown, other: unknown): boolean => asText(one) === asText(other);

/** The fields that somebody else has written since they were read, unless with the very same words. */
export const fieldsChanged = <W extends Fields>(
  stored: Fields,
  wanted: W,
  basedOn: Fields,
): (keyof W & string)[] =>
  Object.keys(wanted).filter(
    (field) =>
      wanted[field] !== undefined &&
      basedOn[field] !== undefined &&
      field in stored &&
      !isSame(stored[field], basedOn[field]) &&
      !isSame(stored[field], wanted[field]),
  );

/**
 * A whole record on its way over the stored one: fields that were not touched since they were read keep what is stored
 * now. `refuse` is asked for an error when a field was changed here and elsewhere.
 */
export const overStored = <W extends Fields>(
  stored: Fields,
  wanted: W,
  basedOn: Fields | undefined,
  refuse: (problem: { data: { stored: Record<string, unknown>; fields: string[] } }) => Error,
): W => {
  if (!basedOn) return wanted;
  const isUntouched = (field: string) =>
    field in basedOn && field in stored && isSame(wanted[field], basedOn[field]);
  const merged = Object.fromEntries(
    Object.entries(wanted).map(([field, value]) => [field, isUntouched(field) ? stored[field] : value]),
  ) as W;
  const fields = fieldsChanged(stored, merged, basedOn);
  if (fields.length > 0)
    throw refuse({
      data: { stored: Object.fromEntries(fields.map((field) => [field, stored[field]])), fields },
    });
  return merged;
};
