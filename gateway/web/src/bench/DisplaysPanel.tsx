import type { BenchDisplay } from '../api/types'
import { Panel } from '../app/Panel'
import { useLanguage } from '../i18n/LanguageContext'
import styles from './DisplaysPanel.module.css'
import { OledScreen } from './OledScreen'
import { benchTexts } from './texts'

/** What the displays show, as their controllers decoded it from the bytes on the bus. */
export function DisplaysPanel({ displays }: { displays: readonly BenchDisplay[] }) {
  const { t } = useLanguage()
  if (displays.length === 0) return null
  return (
    <Panel heading={t(benchTexts.displays.heading)} aside="I²C">
      <div className={styles.displays}>
        {displays.map((display) =>
          display.kind === 'oled' ? (
            <figure key={display.address}>
              <OledScreen display={display} />
              <figcaption>{t(benchTexts.displays.oled(display.address))}</figcaption>
            </figure>
          ) : (
            <figure key={display.address}>
              <pre className={styles.lcd} data-lit={display.isLit === true}>
                {(display.lines ?? []).join('\n')}
              </pre>
              <figcaption>{t(benchTexts.displays.lcd(display.address))}</figcaption>
            </figure>
          ),
        )}
      </div>
    </Panel>
  )
}
