import { Button, TextInput } from '@mantine/core';
import { localDateOf } from '#contract/dates.ts';
import { formatNumber } from '#contract/numbering.ts';
import { useSession } from '#renderer/app/session.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { SaveBar } from './SaveBar.tsx';
import { useOfficeForm } from './useOfficeForm.ts';

const tokens = [
  ['{urut:3}', 'nomor urut tiga angka, mulai 001 setiap tahun'],
  ['{bulan_romawi}', 'bulan dengan angka Romawi'],
  ['{bulan}', 'bulan dua angka'],
  ['{tahun}', 'tahun empat angka'],
] as const;

/** The template of certificate numbers, with the numbers it gives. */
export const NumberingPart = () => {
  const { form, bar, submit } = useOfficeForm();
  const { now, zone } = useSession();
  const template = form.values.certificateNumbering;
  const today = localDateOf(now, zone);
  return (
    <div className="settings-narrow">
      <Card title="Penomoran sertifikat">
        <form className="card-body" onSubmit={submit} noValidate>
          <TextInput
            label="Format nomor"
            withAsterisk
            spellCheck={false}
            {...form.getInputProps('certificateNumbering')}
          />
          <div className="row wrap">
            {tokens.map(([token, meaning]) => (
              <Button
                key={token}
                variant="default"
                size="xs"
                title={meaning}
                onClick={() => form.setFieldValue('certificateNumbering', template + token)}
              >
                {token}
              </Button>
            ))}
          </div>
          <dl className="kv">
            <dt>Sertifikat ke-12</dt>
            <dd className="b">{formatNumber(template, 12, today)}</dd>
            <dt>Januari depan</dt>
            <dd className="b">{formatNumber(template, 1, `${Number(today.slice(0, 4)) + 1}-01-05`)}</dd>
            {tokens.map(([token, meaning]) => (
              <div key={token} className="kv-row">
                <dt>{token}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
          <p className="small dim">
            Nomor diberikan saat sertifikat terbit, urut dalam satu tahun, dan tidak pernah dipakai dua kali.
            Nomor yang dibatalkan tetap tercatat. Format baru berlaku untuk sertifikat berikutnya.
          </p>
          <SaveBar {...bar} />
        </form>
      </Card>
    </div>
  );
};
