import { findElectron } from '../../../scripts/electronBinary.ts';

/** One line before the journeys: whether Electron itself ran, or what stands in for it where its binary cannot be had. */
const sayHost = (): void => {
  const electron = findElectron();
  console.log(
    electron
      ? `Journeys of the project "electron" run in Electron itself: ${electron}`
      : 'Journeys of the project "electron" run in its stand-in: the binary of Electron is not here.',
  );
};
export default sayHost;
