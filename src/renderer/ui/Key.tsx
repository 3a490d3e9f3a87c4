const shown: Record<string, string> = {
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};

/** The key that does this, one box per key. */
export const Key = ({ keys, quiet = false }: { keys: string; quiet?: boolean }) => (
  <span className="keys" aria-hidden>
    {keys.split('+').map((key) => (
      <kbd key={key} className={quiet ? 'key quiet' : 'key'}>
        {shown[key] ?? key}
      </kbd>
    ))}
  </span>
);
