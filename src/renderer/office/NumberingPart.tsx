import { Button, NumberInput, TextInput } from '@mantine/core';
import { localDateOf } from '#contract/dates.ts';
import { formatNumber } from '#contract/numbering.ts';
import { useSession } from '#renderer/app/session.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { IssuingCard } from './IssuingCard.tsx';
import { KeyCard } from './KeyCard.tsx';
import { NextNumberCard } from './NextNumberCard.tsx';
import { SaveBar } from './SaveBar.tsx';
import { useOfficeForm } from './useOfficeForm.ts';

const tokens = [
  ['{kode}', 'kode klasifikasi jenis surat'],
  ['{urut:3}', 'nomor urut tiga angka, mulai 001 setiap tahun'],
  ['{bulan_romawi}', 'bulan dengan angka Romawi'],
  ['{bulan}', 'bulan dua angka'],
  ['{tahun}', 'tahun empat angka'],
] as const;

type Form = ReturnType<typeof useOfficeForm>['form'];

/** One template, and the numbers it gives. */
const Template = ({
  form,
  name,
  label,
  paper,
}: {
  form: Form;
  name: 'certificateNumbering' | 'letterNumbering';
  label: string;
  paper: string;
}) => {
  const { now, zone } = useSession();
  const template = form.values[name];
  const today = localDateOf(now, zone);
  return (
    <>
      <TextInput label={label} withAsterisk spellCheck={false} {...form.getInputProps(name)} />
      <div className="row wrap">
        {tokens.map(([token, meaning]) => (
          <Button
            key={token}
            variant="default"
            size="xs"
            title={meaning}
            aria-label={`Tambahkan ${token} ke ${label.toLowerCase()}`}
            onClick={() => form.setFieldValue(name, template + token)}
          >
            {token}
          </Button>
        ))}
      </div>
      <dl className="kv">
        <dt>{paper} ke-12</dt>
        <dd className="b">{formatNumber(template, 12, today)}</dd>
        <dt>Januari depan</dt>
        <dd className="b">{formatNumber(template, 1, `${Number(today.slice(0, 4)) + 1}-01-05`)}</dd>
      </dl>
    </>
  );
};

/** How certificates and letters are numbered, and what earns a certificate. */
export const NumberingPart = () => {
  const { form, bar, submit } = useOfficeForm();
  return (
    <div className="settings-narrow settings-stack">
      <Card title="Sertifikat dan surat">
        <form className="card-body" onSubmit={submit} noValidate>
          <Template
            form={form}
            name="certificateNumbering"
            label="Format nomor sertifikat"
            paper="Sertifikat"
          />
          <Template form={form} name="letterNumbering" label="Format nomor surat" paper="Surat" />
          <dl className="kv">
            {tokens.map(([token, meaning]) => (
              <div key={token} className="kv-row">
                <dt>{token}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
          <p className="small dim">
            Nomor diberikan saat sertifikat atau surat terbit, urut dalam satu tahun, dan tidak pernah dipakai
            dua kali. Nomor yang dibatalkan tetap tercatat. Format baru berlaku untuk yang berikutnya.
          </p>
          <NumberInput
            label="Syarat kehadiran untuk sertifikat"
            description="Bagian dari jam pelatihan yang harus dihadiri; dapat diubah pada setiap pelatihan."
            suffix=" %"
            styles={{ wrapper: { width: 220 } }}
            min={0}
            max={100}
            allowDecimal={false}
            allowNegative={false}
            {...form.getInputProps('attendanceThreshold')}
          />
          <SaveBar {...bar} />
        </form>
      </Card>
      <NextNumberCard />
      <IssuingCard />
      <KeyCard />
    </div>
  );
};
