import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { numericDate } from '#contract/dates.ts';
import { type Facilitation, factText, ofSubject } from '#contract/facilitation.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { useToday } from '#renderer/ui/today.ts';
import styles from './facilitation.module.css';
import { endWord } from './words.ts';

const Other = ({ other: { uid, number } }: { other: { uid: string; number: string } }) => (
  <Link to="/fasilitasi/$uid" params={{ uid }} className={styles.link}>
    {number}
  </Link>
);

/** What the case is about, its document, and the cases before and after it. */
export const CaseFacts = ({ one, onChange }: { one: Facilitation; onChange: (() => void) | null }) => {
  const today = useToday();
  const { definition, document, facts, subject } = one;
  const fields = definition ? ofSubject(definition.fields, subject.code) : [];
  const shown: [string, ReactNode][] = [
    [definition?.subject.label ?? 'Perihal', subject.name],
    [definition?.partner?.label ?? 'Lembaga atau mitra', one.partner],
    ...fields.map((field): [string, ReactNode] => [field.label, factText(field, facts[field.code])]),
    ...(document
      ? ([
          [definition?.document?.label ?? 'Nomor dokumen', document.number],
          ['Terbit', numericDate(document.issuedOn)],
          document.checkOn
            ? ['Periksa pada', numericDate(document.checkOn)]
            : document.validUntil
              ? [endWord(document.validUntil, today), numericDate(document.validUntil)]
              : ['Berlaku sampai', 'Tanpa batas'],
        ] satisfies [string, ReactNode][])
      : []),
    ...(one.replaces
      ? [['Menggantikan', <Other key="replaces" other={one.replaces} />] as [string, ReactNode]]
      : []),
    ...(one.replacedBy
      ? [['Diganti oleh', <Other key="by" other={one.replacedBy} />] as [string, ReactNode]]
      : []),
  ];
  return (
    <Card
      title="Data kasus"
      actions={
        onChange && (
          <Button variant="subtle" size="xs" onClick={onChange}>
            Ubah
          </Button>
        )
      }
    >
      <dl className={`kv ${styles.pad} ${styles.facts}`}>
        {shown.map(([word, fact]) => (
          <div key={word} className={styles.fact}>
            <dt>{word}</dt>
            <dd>{fact || <span className="dim">Belum didata</span>}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
};
