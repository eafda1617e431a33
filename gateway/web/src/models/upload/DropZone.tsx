import { useState } from 'react'
import { useLanguage } from '../../i18n/LanguageContext'
import styles from './DropZone.module.css'
import { uploadTexts } from './texts'

interface Props {
  file: File | null
  disabled: boolean
  onChoose: (file: File) => void
}

/** A place to drop a file on, which is the label of the browser's own file chooser. */
export function DropZone({ file, disabled, onChoose }: Props) {
  const { t, format } = useLanguage()
  const [over, setOver] = useState(false)
  const take = (chosen: File | undefined) => {
    if (chosen && !disabled) onChoose(chosen)
  }
  return (
    <label
      className={styles.zone}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files[0])
      }}
    >
      <b>{file === null ? t(uploadTexts.drop) : t(uploadTexts.chosen(file.name, format.size(file.size)))}</b>
      <span>{t(file === null ? uploadTexts.dropHint : uploadTexts.another)}</span>
      <input
        type="file"
        className="visually-hidden"
        accept=".zip,.onnx"
        disabled={disabled}
        onChange={(event) => {
          take(event.currentTarget.files?.[0])
          // The same file, changed meanwhile, can be chosen again.
          event.currentTarget.value = ''
        }}
      />
    </label>
  )
}
