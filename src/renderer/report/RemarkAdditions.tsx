import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outputs } from '#contract/index.ts';
import { periodName } from '#contract/period.ts';
import type { RemarkTexts } from '#contract/remark.ts';
import { client, errorText } from '#renderer/app/client.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { listOf, textOfMonths, unlessThere, withAdded } from './remarkText.ts';

/** What was put behind the typed texts, and the texts before and after that. */
type Added = { words: string; before: RemarkTexts; after: RemarkTexts };

/** Texts that are known already, put behind what is typed and taken back by one button. */
export const RemarkAdditions = ({
  period,
  months,
  typed: { obstacles, plans },
  onChange,
}: {
  period: string;
  months: Outputs['remark']['period']['months'];
  typed: RemarkTexts;
  onChange: (texts: RemarkTexts) => void;
}) => {
  const [added, setAdded] = useState<Added | null>(null);
  const [nothing, setNothing] = useState<string | null>(null);
  /** `none`: what is said where there is nothing to add. */
  const add = (words: string, none: string, texts: RemarkTexts) => {
    const isAnything = texts.obstacles !== '' || texts.plans !== '';
    const after = {
      obstacles: withAdded(obstacles, texts.obstacles),
      plans: withAdded(plans, texts.plans),
    };
    setNothing(isAnything ? null : none);
    setAdded(isAnything ? { words, before: { obstacles, plans }, after } : null);
    if (isAnything) onChange(after);
  };
  // Once it is changed it is the user's own text, and is not taken back whole.
  const isAsAdded = added !== null && added.after.obstacles === obstacles && added.after.plans === plans;
  const suggest = useMutation({
    mutationFn: () => client.remark.suggestions({ period }),
    meta: { quiet: true },
    onSuccess: (found) =>
      add(
        'Saran dari angka',
        `Tidak ada saran: angka ${periodName(period)} tidak menunjukkan hal lain yang perlu ditulis.`,
        {
          obstacles: listOf(found.obstacles, obstacles),
          plans: listOf(found.plans, plans),
        },
      ),
  });
  return (
    <>
      <div className="row">
        <Button variant="default" size="xs" loading={suggest.isPending} onClick={() => suggest.mutate()}>
          Tulis saran dari angka
        </Button>
        {months.length > 0 && (
          <Button
            variant="default"
            size="xs"
            onClick={() =>
              add('Isian bulannya', 'Isian bulannya sudah ada.', {
                obstacles: unlessThere(textOfMonths(months, 'obstacles'), obstacles),
                plans: unlessThere(textOfMonths(months, 'plans'), plans),
              })
            }
          >
            Ambil dari bulannya
          </Button>
        )}
      </div>
      {suggest.error && (
        <Notice kind="error">
          <b>Saran belum dapat ditulis.</b> Isian Anda tetap. {errorText(suggest.error)}
        </Notice>
      )}
      {nothing && <Notice kind="info">{nothing} Isian Anda tetap.</Notice>}
      {isAsAdded && (
        <Notice
          kind="info"
          action={
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                onChange(added.before);
                setAdded(null);
              }}
            >
              Urungkan
            </Button>
          }
        >
          <b>{added.words} ditambahkan di belakang isian Anda.</b> Periksa dan ubah seperlunya; baru tercetak
          sesudah disimpan.
        </Notice>
      )}
    </>
  );
};
