import { Button, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useRefreshPeople } from '../api/peopleQueries'
import { FormDialog } from '../app/FormDialog'
import { useLanguage } from '../i18n/LanguageContext'
import { roleName } from '../session/texts'
import { BatchTable } from './BatchTable'
import { classBatch, type Batch } from './ClassBatch'
import { isLoopback } from './isLoopback'
import { peopleLink } from './peopleRoute'
import styles from './Several.module.css'
import { peopleTexts } from './texts'

const texts = peopleTexts.several

/** How far the class is added, and the sheet to hand out. */
export function BatchPage({ batch }: { batch: Batch }) {
  const { t, format } = useLanguage()
  const [address, setAddress] = useState(window.location.origin)
  const [forgetting, setForgetting] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const all = batch.seats.length
  const added = batch.seats.filter(({ state }) => state === 'added').length
  const refused = batch.seats.filter(({ state }) => state === 'refused').length

  // The form that had the focus is gone.
  useEffect(() => heading.current?.focus(), [])

  return (
    <div className={styles.page}>
      <a className={styles.back} href={peopleLink}>
        ← {t(texts.back)}
      </a>
      <section className={styles.sheet}>
        <h1 ref={heading} tabIndex={-1}>
          {t(texts.sheet)} · {t(roleName(batch.role))}
        </h1>
        <div className={styles.address}>
          <TextInput
            label={t(texts.address)}
            description={isLoopback(window.location.hostname) && t(peopleTexts.keys.loopback(window.location.hostname))}
            inputWrapperOrder={['label', 'input', 'description']}
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
        </div>
        <div className={styles.bar}>
          <progress max={all} value={added} aria-label={t(texts.progress(format.count(added), format.count(all)))} />
          <p className={styles.progress} role="status">
            {t(texts.progress(format.count(added), format.count(all)))}
            {refused > 0 && <span className={styles.refused}> · {t(texts.refused(format.count(refused)))}</span>}
          </p>
          {batch.running && (
            <Button variant="default" onClick={() => classBatch.stop()}>
              {t(texts.stop)}
            </Button>
          )}
          {!batch.running && added < all && (
            <Button color="var(--accent)" onClick={() => void classBatch.resume()}>
              {t(texts.resume)}
            </Button>
          )}
          {!batch.running && (
            <>
              <Button variant={added < all ? 'default' : 'filled'} color="var(--accent)" disabled={added === 0} onClick={() => window.print()}>
                {t(texts.print)}
              </Button>
              <Button variant="default" onClick={() => setForgetting(true)}>
                {t(texts.forget)}
              </Button>
            </>
          )}
        </div>
        <BatchTable batch={batch} />
      </section>
      {forgetting && <ForgetDialog onClose={() => setForgetting(false)} />}
    </div>
  )
}

function ForgetDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage()
  const refresh = useRefreshPeople()
  const forget = () => {
    classBatch.clear()
    refresh()
    window.location.hash = peopleLink
  }
  return (
    <FormDialog title={t(texts.forgetTitle)} action={t(texts.forgetAction)} removes request={{ isPending: false, error: null }} onSubmit={forget} onClose={onClose}>
      <p>{t(texts.forgetHint)}</p>
    </FormDialog>
  )
}
