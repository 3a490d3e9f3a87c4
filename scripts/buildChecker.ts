// Puts src/checker into one file, resources/checker.html: the page that anyone checks a QR with.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '..');
const source = path.join(root, 'src/checker');

/** Vite marks the whole process as production, and whoever it starts next: the tests of the screens want neither. */
export const withoutTrace = async <T>(work: () => Promise<T>): Promise<T> => {
  const { NODE_ENV } = process.env;
  try {
    return await work();
  } finally {
    if (NODE_ENV === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = NODE_ENV;
  }
};

const bundle = () =>
  build({
    root: source,
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2020',
      lib: { entry: path.join(source, 'main.ts'), formats: ['iife'], name: 'checker' },
    },
  });

/** The page with its script and style inside; the office's facts are put in when it is given out. */
export const buildChecker = async (): Promise<void> => {
  const built = await withoutTrace(bundle);
  const [{ output }] = built as { output: { code: string }[] }[] as [{ output: { code: string }[] }];
  const script = output[0]!.code.replaceAll('</script', '<\\/script');
  const style = readFileSync(path.join(source, 'style.css'), 'utf8');
  const page = readFileSync(path.join(source, 'page.html'), 'utf8')
    .replace('/*style*/', () => style)
    .replace('/*script*/', () => script);
  const file = path.join(root, 'resources/checker.html');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, page);
};

if (import.meta.main) await buildChecker();
