import { type Written, type WrittenField, writtenField } from '#contract/consultation.ts';

type Wanted = { [Field in WrittenField]?: Written[Field] | undefined };

/** The services of a sheet have no order; everything else is compared as it is. */
const asText = (value: Written[WrittenField] | undefined) =>
  JSON.stringify(Array.isArray(value) ? value.toSorted() : value);

/** The fields that somebody else has written since they were read, unless with the very same words. */
export const fieldsChanged = (stored: Written, wanted: Wanted, basedOn: Wanted): WrittenField[] =>
  writtenField.options.filter(
    (field) =>
      wanted[field] !== undefined &&
      basedOn[field] !== undefined &&
      asText(stored[field]) !== asText(basedOn[field]) &&
      asText(stored[field]) !== asText(wanted[field]),
  );
