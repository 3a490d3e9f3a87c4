import type { Certificate } from '#contract/certificate.ts';
import { dateText, daysText } from '#contract/dates.ts';
import { remarkOf, statusWords } from './words.ts';

/** Everything the paper says, to be held beside it. */
export const Facts = ({ certificate }: { certificate: Certificate }) => {
  const { activity } = certificate;
  const remark = remarkOf(certificate);
  const facts: [string, string][] = [
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
    ['Status', `${statusWords[certificate.status]}${remark ? `. ${remark}` : ''}`],
    ['Cetak ulang', `${certificate.reprints} kali`],
  ];
  return (
    <div className="certificate-facts">
      <dl className="kv">
        {facts.map(([name, value]) => (
          <div key={name} className="certificate-fact">
            <dt>{name}</dt>
            <dd className={name === 'Nama' || name === 'Nomor' ? 'b' : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
      {activity.materials.length > 0 && (
        <table className="grid-table facts-materials">
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
