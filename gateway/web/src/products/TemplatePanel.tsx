import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { whyOf } from '../api/answer'
import { useAddTemplate, useTemplates, type TemplateSource } from '../api/templateQueries'
import { Panel } from '../app/Panel'
import { useLanguage } from '../i18n/LanguageContext'
import { useMayChange } from '../session/useMayChange'
import { LiveCapture } from './LiveCapture'
import { RegionEditor } from './RegionEditor'
import { RegionList } from './RegionList'
import { TemplateChoice } from './TemplateChoice'
import styles from './TemplatePanel.module.css'
import { productTexts } from './texts'
import type { RecipeEdit } from './useRecipeEdit'
import { useRegions } from './useRegions'

const words = productTexts.template
const sources = ['stored', 'upload', 'live'] as const

/** The golden template of the recipe, where it comes from, and which regions of it are inspected. */
export function TemplatePanel({ edit: { draft, change, wrong } }: { edit: RecipeEdit }) {
  const { t } = useLanguage()
  const mayChange = useMayChange()
  const [source, setSource] = useState<(typeof sources)[number]>('stored')
  const add = useAddTemplate()
  const templates = useTemplates()
  const chosen = templates.data?.find(({ sha256 }) => sha256 === draft.goldenSha256)
  const regions = useRegions(draft.regions, chosen && { width: chosen.widthPixels, height: chosen.heightPixels }, (edit) => change((now) => ({ regions: edit(now.regions) })))
  const take = (picture: TemplateSource) => add.mutate(picture, { onSuccess: ({ sha256 }) => change({ goldenSha256: sha256 }) })

  return (
    <Panel heading={t(words.heading)} aside={chosen && t(words.facts(chosen.widthPixels, chosen.heightPixels))}>
      <div className={styles.panel}>
        {draft.goldenSha256 === null ? (
          <p className={styles.none}>{t(words.none)}</p>
        ) : (
          <RegionEditor
            key={draft.goldenSha256}
            sha256={draft.goldenSha256}
            regions={regions}
            disabled={!mayChange}
          />
        )}
        {wrong.golden && (
          <p className={styles.refusal} role="alert">
            {t(wrong.golden)}
          </p>
        )}
        <RegionList edited={regions} wrong={wrong} disabled={!mayChange} />
        {mayChange && (
          <SegmentedControl
            aria-label={t(words.choose)}
            value={source}
            onChange={(value) => setSource(sources.find((known) => known === value) ?? 'stored')}
            data={sources.map((value) => ({ value, label: t(words[value]) }))}
          />
        )}
        {mayChange && source === 'stored' && (
          <TemplateChoice templates={templates} chosen={draft.goldenSha256} onChoose={(goldenSha256) => change({ goldenSha256 })} />
        )}
        {source === 'upload' && (
          <label className={styles.file}>
            {t(words.file)}
            <input
              type="file"
              accept="image/png,image/jpeg"
              disabled={add.isPending}
              onChange={({ currentTarget }) => {
                const picture = currentTarget.files?.[0]
                if (picture) take({ picture })
                // The same file again, once it is mended, is a change too.
                currentTarget.value = ''
              }}
            />
          </label>
        )}
        {source === 'live' && <LiveCapture busy={add.isPending} onTake={(picture) => take({ picture })} />}
        <p className={styles.outcome} role="status">
          {add.isPending && t(words.uploading)}
        </p>
        {add.isError && (
          <p className={styles.refusal} role="alert">
            {t(words.failed(whyOf(add.error)))}
          </p>
        )}
      </div>
    </Panel>
  )
}
