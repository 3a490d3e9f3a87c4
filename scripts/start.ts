// npm start: the application on this computer's own data.
import { launch } from './launch.ts';

await launch();
