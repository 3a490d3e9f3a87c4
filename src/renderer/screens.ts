import { certificate } from './certificate/screen.tsx';
import { consultation } from './consultation/screen.tsx';
import { design } from './design/screen.tsx';
import { followUp } from './followUp/screen.tsx';
import { letter } from './letter/screen.tsx';
import { settings } from './office/screen.tsx';
import { person } from './person/screen.tsx';
import { report } from './report/screen.tsx';
import { statistic } from './statistic/screen.tsx';
import { training } from './training/screen.tsx';
import { frontDesk } from './visit/screen.tsx';

/** Every screen, in the order of the rail. Rail, routes, palette and Help are drawn from it. */
export const screens = [
  frontDesk,
  consultation,
  statistic,
  followUp,
  training,
  certificate,
  letter,
  design,
  report,
  person,
  settings,
] as const;
