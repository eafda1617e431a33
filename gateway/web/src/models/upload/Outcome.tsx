import { Button } from '@mantine/core'
import { Problem } from '../../app/Problem'
import { navigate } from '../../app/useAddress'
import { useLanguage } from '../../i18n/LanguageContext'
import forms from '../forms.module.css'
import { modelsAddress } from '../modelsRoute'
import { titleOf } from '../registry/groups'
import styles from './Outcome.module.css'
import { readRefusal } from './refusal'
import { uploadTexts } from './texts'
import type { UploadState } from './useUpload'

interface Props {
  state: UploadState
  /** Of a complete manifest that the gateway proposes. */
  onTakeOver: (example: string) => void
  onAgain: () => void
  onClose: () => void
}

/** How far the upload is, and how it ended. */
export function Outcome({ state, onTakeOver, onAgain, onClose }: Props) {
  const { t, format } = useLanguage()
  if (state.is === 'taken') {
    const { model, isNew } = state
    const show = () => {
      onClose()
      navigate(modelsAddress({ page: 'packages', sha256: model.sha256 }))
    }
    return (
      <div className={forms.form}>
        <p role="status" className={styles.taken}>
          {t(isNew ? uploadTexts.taken(titleOf(model)) : uploadTexts.known(titleOf(model)))}
        </p>
        <div className={forms.actions}>
          <Button variant="default" onClick={onAgain}>
            {t(uploadTexts.more)}
          </Button>
          <Button color="var(--accent)" data-autofocus onClick={show}>
            {t(uploadTexts.show)}
          </Button>
        </div>
      </div>
    )
  }
  const refusal = state.is === 'refused' ? readRefusal(state.why) : null
  const example = refusal?.example
  return (
    <>
      {state.is === 'sending' && (
        <div>
          {state.share < 1 ? <progress className={forms.bar} value={state.share} aria-label={t(uploadTexts.send)} /> : <progress className={forms.bar} aria-label={t(uploadTexts.send)} />}
          <p role="status" className={forms.hint}>
            {t(state.share < 1 ? uploadTexts.sending(format.percentWhole(state.share)) : uploadTexts.checking)}
          </p>
        </div>
      )}
      {state.is === 'failed' && (
        <p role="status" className={styles.failed}>
          {t(uploadTexts[state.why])}
        </p>
      )}
      <Problem heading={t(uploadTexts.refused)} text={refusal?.reason ?? null}>
        {example != null && (
          <>
            <details className={styles.example}>
              <summary>{t(uploadTexts.example)}</summary>
              <pre tabIndex={0}>{example}</pre>
            </details>
            <Button variant="default" onClick={() => onTakeOver(example)}>
              {t(uploadTexts.takeExample)}
            </Button>
          </>
        )}
      </Problem>
    </>
  )
}
