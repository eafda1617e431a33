import { Button } from '@mantine/core'
import type { RecipeRevision } from '../api/productQueries'
import { Panel } from '../app/Panel'
import { useLanguage } from '../i18n/LanguageContext'
import { RevisionComparison } from './RevisionComparison'
import styles from './RevisionsPanel.module.css'
import { productTexts } from './texts'
import type { RecipeEdit } from './useRecipeEdit'

const words = productTexts.revisions

/** Every revision that was saved, what changed from one to another, and the way back into the editor. */
export function RevisionsPanel({ revisions, edit }: { revisions: readonly RecipeRevision[]; edit: RecipeEdit }) {
  const { t, format } = useLanguage()
  return (
    <Panel heading={t(words.heading)}>
      {revisions.length === 0 && <p>{t(words.none)}</p>}
      <ol className={styles.list}>
        {revisions.map((revision) => (
          <li key={revision.revision} aria-current={revision.revision === edit.base?.revision || undefined}>
            <b>{t(productTexts.revision(revision.revision))}</b>
            <span>
              {revision.comment || <i>{t(words.noComment)}</i>}
              <small>{t(productTexts.by(revision.createdBy, format.dateTime(revision.createdAt)))}</small>
            </span>
            <Button variant="default" size="xs" aria-label={t(words.load(revision.revision))} onClick={() => edit.load(revision)}>
              {t(words.loadShort)}
            </Button>
          </li>
        ))}
      </ol>
      {revisions.length > 1 && <RevisionComparison key={revisions[0]?.revision} revisions={revisions} />}
    </Panel>
  )
}
