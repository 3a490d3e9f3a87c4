import { type Certificate, certificateRemark } from '#contract/certificate.ts';
import type { Letter } from '#contract/letter.ts';
import type { Facts as Sealed } from '#contract/seal.ts';
import { dateText, daysText } from '#contract/dates.ts';
import { entryWords } from '#contract/register.ts';
import styles from './certificate.module.css';

type Fact = [name: string, value: string];

const FactList = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className="kv">
    {facts.map(([name, value]) => (
      <div key={name} className={styles.fact}>
        <dt>{name}</dt>
        <dd className={name === 'Nama' || name === 'Nomor' ? 'b' : undefined}>{value}</dd>
      </div>
    ))}
  </dl>
);

/** What a QR says that no register here knows. */
export const SealFacts = ({ facts }: { facts: Sealed }) => (
  <div className={styles.facts}>
    <FactList
      facts={
        facts.kind === 'certificate'
          ? [
              ['Kantor', facts.office],
              ['Nomor', facts.number],
              ['Nama', facts.holder],
              ['Sebagai', facts.role],
              ['Kegiatan', facts.title],
              ['Tanggal', daysText(facts)],
              ['Lama', `${facts.hours} JP`],
              ['Tempat', facts.place],
              ['Penyelenggara', facts.organiser],
              ['Ditandatangani', dateText(facts.signedOn)],
            ]
          : [
              ['Kantor', facts.office],
              ['Nomor', facts.number],
              ['Surat', facts.title],
              ['Nama', facts.holder],
              ['Isi', facts.statement],
              ['Ditandatangani', dateText(facts.signedOn)],
            ]
      }
    />
  </div>
);

/** A letter as the register has it. */
export const LetterFacts = ({ letter }: { letter: Letter }) => (
  <div className={styles.facts}>
    <FactList
      facts={[
        ['Nomor', letter.number],
        ['Surat', letter.title],
        ['Nama', letter.subject],
        ['Isi', letter.statement],
        ['Diterbitkan', dateText(letter.issuedOn)],
        ['Status', letter.status === 'void' ? `Dibatalkan: ${letter.voidReason}` : 'Berlaku'],
        ['Cetak ulang', `${letter.reprints} kali`],
      ]}
    />
  </div>
);

/** Everything the paper says, to be held beside it. */
export const Facts = ({ certificate }: { certificate: Certificate }) => {
  const { activity } = certificate;
  const remark = certificateRemark(certificate);
  const facts: Fact[] = [
    ['Nomor', certificate.number],
    ['Nama', certificate.holder],
    ['Sebagai', activity.role],
    ['Kegiatan', activity.title],
    ['Tanggal', daysText(activity)],
    ['Lama', `${activity.hours} JP`],
    ['Tempat', activity.place],
    ['Penyelenggara', activity.organiser],
    ['Ditandatangani', dateText(activity.signedOn)],
    ['Kode', certificate.code],
    ['Diterbitkan', dateText(certificate.issuedOn)],
    ['Status', `${entryWords[certificate.status]}${remark ? `. ${remark}` : ''}`],
    ['Cetak ulang', `${certificate.reprints} kali`],
  ];
  return (
    <div className={styles.facts}>
      <FactList facts={facts} />
      {activity.materials.length > 0 && (
        <table className={`grid-table ${styles.factsMaterials}`}>
          <thead>
            <tr>
              <th scope="col">Materi</th>
              <th scope="col" className="num">
                JP
              </th>
              <th scope="col">Narasumber</th>
            </tr>
          </thead>
          <tbody>
            {activity.materials.map((material, i) => (
              <tr key={i}>
                <td>{material.title}</td>
                <td className="num">{material.hours}</td>
                <td>{material.speaker}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
};
