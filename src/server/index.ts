import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { dataPath } from './dataPath.ts';

// Compiling its code is a quarter of a host's start: from the second start on it is read as it was compiled. It lies with
// the data, where nobody else may write; the folder is made by whoever opens the office, who can tell why it cannot be.
if (existsSync(dataPath)) enableCompileCache(path.join(dataPath, 'compile-cache'));
await import('./main.ts');
