import { Button, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useView } from '#renderer/app/view.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import choiceStyles from '#renderer/ui/choice.module.css';
import styles from './settings.module.css';

/** Light or dark, and how large: for this computer only. */
export const ViewPart = () => {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { scale, setScale } = useView();
  return (
    <div className={styles.narrow}>
      <Card title="Tampilan" note="Berlaku di komputer ini, langsung tersimpan">
        <div className="card-body">
          <div>
            <span className="label" id="scheme">
              Warna
            </span>
            <SegmentedControl
              fullWidth
              mt={4}
              aria-labelledby="scheme"
              value={colorScheme}
              onChange={setColorScheme}
              data={[
                { value: 'light', label: 'Terang' },
                { value: 'dark', label: 'Gelap' },
                { value: 'auto', label: 'Ikut komputer' },
              ]}
            />
          </div>
          <fieldset className={choiceStyles.root}>
            <legend className="label">Ukuran tampilan</legend>
            <div className="row">
              <Button
                variant="default"
                leftSection={<IconMinus size={16} />}
                rightSection={<Key keys="Ctrl+-" quiet />}
                disabled={scale <= 0.8}
                onClick={() => setScale(scale - 0.1)}
              >
                Perkecil
              </Button>
              <output className={`b ${styles.scaleValue}`}>{Math.round(scale * 100)}&nbsp;%</output>
              <Button
                variant="default"
                leftSection={<IconPlus size={16} />}
                rightSection={<Key keys="Ctrl+=" quiet />}
                disabled={scale >= 2}
                onClick={() => setScale(scale + 0.1)}
              >
                Perbesar
              </Button>
              <Button variant="subtle" disabled={scale === 1} onClick={() => setScale(1)}>
                Kembalikan
              </Button>
            </div>
          </fieldset>
          <p className="small dim">Di layar lebar (1800 titik ke atas) semua sudah seperlima lebih besar.</p>
        </div>
      </Card>
    </div>
  );
};
