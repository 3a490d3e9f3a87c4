import { Button, TextInput } from '@mantine/core';
import { localDateOf } from '#contract/dates.ts';
import { formatNumber, type NumberedPaper, type NumberToken, numberTokens } from '#contract/numbering.ts';
import { useSession } from '#renderer/app/session.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { IssuingCard } from './IssuingCard.tsx';
import { KeyCard } from './KeyCard.tsx';
import { NextNumberCard } from './NextNumberCard.tsx';
import { SaveBar } from './SaveBar.tsx';
import styles from './settings.module.css';
import { useOfficeForm } from './useOfficeForm.ts';

const meanings: Record<NumberToken, string> = {
  '{kode}': 'kode klasifikasi jenis surat; hanya untuk surat',
  '{urut:3}': 'nomor urut tiga angka, mulai 001 setiap tahun',
  '{bulan_romawi}': 'bulan dengan angka Romawi',
  '{bulan}': 'bulan dua angka',
  '{tahun}': 'tahun empat angka',
};
const titles: Record<NumberedPaper, string> = { certificate: 'Sertifikat', letter: 'Surat' };

type Form = ReturnType<typeof useOfficeForm>['form'];

/** One template, and the numbers it gives. */
const Template = ({ form, paper }: { form: Form; paper: NumberedPaper }) => {
  const name = `${paper}Numbering` as const;
  const label = `Format nomor ${titles[paper].toLowerCase()}`;
  const { now, zone } = useSession();
  const template = form.values[name];
  const today = localDateOf(now, zone);
  return (
    <>
      <TextInput label={label} withAsterisk spellCheck={false} {...form.getInputProps(name)} />
      <div className="row wrap">
        {numberTokens[paper].map((token) => (
          <Button
            key={token}
            variant="default"
            size="xs"
            title={meanings[token]}
            aria-label={`Tambahkan ${token} ke ${label.toLowerCase()}`}
            onClick={() => form.setFieldValue(name, template + token)}
          >
            {token}
          </Button>
        ))}
      </div>
      <dl className="kv">
        <dt>{titles[paper]} ke-12</dt>
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
    <div className={`${styles.narrow} ${styles.stack}`}>
      <Card title="Sertifikat dan surat">
        <form className="card-body" onSubmit={submit} noValidate>
          <Template form={form} paper="certificate" />
          <Template form={form} paper="letter" />
          <dl className="kv">
            {numberTokens.letter.map((token) => (
              <div key={token} className={styles.kvRow}>
                <dt>{token}</dt>
                <dd>{meanings[token]}</dd>
              </div>
            ))}
          </dl>
          <p className="small dim">
            Nomor diberikan saat sertifikat atau surat terbit, urut dalam satu tahun, dan tidak pernah dipakai
            dua kali. Nomor yang dibatalkan tetap tercatat. Format baru berlaku untuk yang berikutnya.
          </p>
          <NumberField
            label="Syarat kehadiran untuk sertifikat"
            description="Bagian dari jam pelatihan yang harus dihadiri; dapat diubah pada setiap pelatihan."
            unit="%"
            styles={{ wrapper: { width: 220 } }}
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
