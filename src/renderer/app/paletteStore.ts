import { createSpotlight } from '@mantine/spotlight';

/** Whether the palette is open and what is chosen in it; by itself, for who only closes it. */
export const [paletteStore, palette] = createSpotlight();
