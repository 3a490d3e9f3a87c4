import { Button } from '@mantine/core';
import { IconCoffee, IconUserCheck } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { MyQueue } from '#contract/queue.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { Tile } from '#renderer/ui/Field.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './consultation.module.css';
import { PriorityMark } from './Priority.tsx';

/** Nobody is at the desk: who comes next, and the key that calls. */
export const Idle = ({ queue }: { queue: MyQueue }) => {
  const next = queue.waiting[0];
  return (
    <Card label="Meja kosong" grows>
      {next ? (
        <Empty Icon={IconUserCheck} title={`Berikutnya ${next.number}, ${next.person.name}`}>
          <span>
            {next.service.name}
            {next.businessName && ` · ${next.businessName}`}
          </span>
          {next.purpose && <span className={styles.idlePurpose}>{next.purpose}</span>}
          {next.priority && <PriorityMark priority={next.priority} />}
          <span className={styles.idleKeys}>
            <Key keys="F4" quiet /> memanggil ke meja Anda, lalu <Key keys="F5" quiet /> bila pengunjung
            hadir.
          </span>
        </Empty>
      ) : (
        <Empty Icon={IconCoffee} title="Antrean kosong">
          <span>Belum ada yang menunggu di bidang Anda.</span>
          <span>
            Nomor baru muncul di sini begitu terdaftar di loket; <Key keys="F4" quiet /> memanggilnya.
          </span>
        </Empty>
      )}
    </Card>
  );
};

/** Visitors must know where to go: nothing can be called before a desk is chosen. */
export const ChooseDesk = () => {
  const { data: desks = [] } = useQuery(orpc.office.desks.queryOptions());
  const { data: fields = [] } = useQuery(orpc.office.fields.queryOptions());
  const take = useMutation(orpc.session.takeDesk.mutationOptions({ meta: { quiet: true } }));
  const active = desks.filter(({ isActive }) => isActive);
  return (
    <section className={`card ${styles.chooseDesk}`} aria-labelledby="choose-desk">
      <h2 className="h2" id="choose-desk">
        Anda duduk di meja mana?
      </h2>
      <p className="s13 dim">
        Nomor yang Anda panggil diarahkan ke meja itu. Pilihan ini dapat diganti kapan saja.
      </p>
      {take.error && <Notice kind="error">{errorText(take.error)}</Notice>}
      <div className={styles.desks}>
        {active.map(({ uid, name, fieldUids }) => (
          <Button
            key={uid}
            variant="default"
            size="md"
            loading={take.isPending && take.variables.deskUid === uid}
            onClick={() => take.mutate({ deskUid: uid })}
            leftSection={fields
              .filter((field) => fieldUids.includes(field.uid))
              .map(({ uid: key, letter, color, name: title }) => (
                <Tile key={key} letter={letter} color={color} name={title} size={18} />
              ))}
          >
            {name}
          </Button>
        ))}
      </div>
      {active.length === 0 && (
        <p className="s13">Belum ada meja. Minta administrator menambahkannya di Pengaturan.</p>
      )}
    </section>
  );
};
