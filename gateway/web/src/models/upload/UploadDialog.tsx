import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../../app/Dialog'
import type { Text } from '../../i18n/language'
import { useLanguage } from '../../i18n/LanguageContext'
import { texts } from '../../i18n/texts'
import forms from '../forms.module.css'
import { modelsTexts } from '../texts'
import { DropZone } from './DropZone'
import { FormFields } from './FormFields'
import { JsonField } from './JsonField'
import { emptyForm, isBareModel, manifestOf, nameOfFile, type ManifestForm } from './manifestForm'
import { Outcome } from './Outcome'
import { withIdentity } from './refusal'
import { uploadTexts } from './texts'
import { useUpload } from './useUpload'

type By = 'form' | 'json'

/** Brings a package or a bare ONNX file. Whatever the gateway says of it, what was filled in stays. */
export function UploadDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage()
  const { state, send, cancel, again } = useUpload()
  const [file, setFile] = useState<File | null>(null)
  const [by, setBy] = useState<By>('form')
  const [form, setForm] = useState<ManifestForm>(emptyForm)
  const [json, setJson] = useState('')
  const [missing, setMissing] = useState<Text | null>(null)
  const bare = file !== null && isBareModel(file.name)
  const sending = state.is === 'sending'

  const choose = (chosen: File) => {
    setFile(chosen)
    setMissing(null)
    if (form.name === '' && isBareModel(chosen.name)) setForm({ ...form, name: nameOfFile(chosen.name) })
  }
  const submit = () => {
    const unnamed = bare && by === 'form' && (form.name.trim() === '' || form.version.trim() === '')
    setMissing(file === null ? uploadTexts.needFile : unnamed ? uploadTexts.needName : null)
    if (file !== null && !unnamed) void send(file, bare ? (by === 'form' ? manifestOf(form) : json) : '')
  }
  const close = () => {
    cancel()
    onClose()
  }
  const takeOver = (example: string) => {
    setJson(withIdentity(example, form))
    setBy('json')
    again()
  }

  return (
    <Dialog title={t(modelsTexts.upload)} closing="on-purpose" wide onClose={close}>
      {state.is === 'taken' ? (
        <Outcome state={state} onTakeOver={takeOver} onAgain={again} onClose={close} />
      ) : (
        <form
          className={forms.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          <DropZone file={file} disabled={sending} onChoose={choose} />
          {file !== null && !bare && <p className={forms.hint}>{t(uploadTexts.package)}</p>}
          {bare && (
            <fieldset className={forms.group} disabled={sending}>
              <legend>{t(uploadTexts.by)}</legend>
              <div className={forms.form}>
                <SegmentedControl
                  aria-label={t(uploadTexts.by)}
                  value={by}
                  onChange={(value) => setBy(value === 'json' ? 'json' : 'form')}
                  data={[
                    { value: 'form', label: t(uploadTexts.byForm) },
                    { value: 'json', label: t(uploadTexts.byJson) },
                  ]}
                />
                {by === 'form' ? <FormFields form={form} onChange={(change) => setForm({ ...form, ...change })} /> : <JsonField value={json} onChange={setJson} />}
              </div>
            </fieldset>
          )}
          <Outcome state={state} onTakeOver={takeOver} onAgain={again} onClose={close} />
          <p role="alert" className={forms.hint}>
            {missing && t(missing)}
          </p>
          <div className={forms.actions}>
            <Button variant="default" onClick={sending ? cancel : close}>
              {t(texts.app.cancel)}
            </Button>
            <Button type="submit" color="var(--accent)" disabled={sending}>
              {t(uploadTexts.send)}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
