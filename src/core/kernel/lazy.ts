/** Makes the thing at the first call and gives the same one ever after; `made` looks without making. */
export const lazy = <T>(make: () => T): (() => T) & { made(): T | undefined } => {
  let thing: { value: T } | undefined;
  return Object.assign(() => (thing ??= { value: make() }).value, { made: () => thing?.value });
};
