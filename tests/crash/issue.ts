// A desk that issues batches of certificates until it is killed, and says so for each only when the core has answered.
// Arguments: the database, how many names a batch has. Started by the crash tests, never by hand.
import { desk, newUid, options } from './ownCore.ts';

const [size = '20'] = options;
for (;;) {
  const { batchUid } = await desk.certificate.issue({
    uid: newUid(),
    activity: {
      title: 'Pelatihan Pengemasan',
      role: 'Peserta',
      startDate: '2026-11-09',
      endDate: '2026-11-12',
      hours: 24,
      place: 'Aula PLUT',
      organiser: 'UPT PLUT-KUMKM',
      signedOn: '2026-11-13',
      materials: [],
    },
    recipients: Array.from({ length: Number(size) }, (_, i) => ({ name: `Peserta ${i + 1}` })),
  });
  process.stdout.write(`${batchUid}\n`);
}
