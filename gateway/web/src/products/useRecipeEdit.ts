import { useEffect, useState } from 'react'
import { fieldsOf } from '../api/answer'
import { useSaveRecipe, type RecipeRevision } from '../api/productQueries'
import { fieldOf } from './fieldOf'
import type { ProductsRoute } from './productsRoute'
import { emptyRecipe, isSame, toContent, toDraft, type FieldTexts, type RecipeDraft } from './recipeDraft'

interface Before {
  base: RecipeRevision | null
  draft: RecipeDraft
}

/** A product's recipe while somebody edits it. Nothing typed is lost by a refusal, or by a revision that somebody else saves. */
export function useRecipeEdit(product: string, revisions: readonly RecipeRevision[], { sent, golden }: ProductsRoute) {
  const newest = revisions[0] ?? null
  const [base, setBase] = useState(newest)
  const [seen, setSeen] = useState(newest?.revision ?? 0)
  const [draft, setDraft] = useState(() => fillIn(draftOf(newest), sent, golden))
  const [comment, setComment] = useState('')
  const [wrong, setWrong] = useState<FieldTexts>({})
  const [before, setBefore] = useState<Before | null>(null)
  const save = useSaveRecipe(product)
  const unsaved = !isSame(draft, draftOf(base))

  useEffect(() => {
    if (!unsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unsaved])

  const start = (next: Before) => {
    setBase(next.base)
    setSeen(newest?.revision ?? 0)
    setDraft(next.draft)
    setWrong({})
    save.reset()
  }
  return {
    base,
    newest,
    draft,
    comment,
    setComment,
    unsaved,
    /** What somebody else saved since; null: nothing. */
    newer: newest !== null && newest.revision > seen && !save.isPending ? newest : null,
    wrong,
    /** What a person wants back after another revision took its place. */
    before,
    error: save.error,
    isSaving: save.isPending,
    saved: unsaved ? null : (save.data?.revision ?? null),
    change: (changed: Partial<RecipeDraft> | ((now: RecipeDraft) => Partial<RecipeDraft>)) => {
      setDraft((now) => ({ ...now, ...(typeof changed === 'function' ? changed(now) : changed) }))
      setWrong({})
      save.reset()
    },
    load: (revision: RecipeRevision) => {
      setBefore(unsaved ? { base, draft } : null)
      start({ base: revision, draft: draftOf(revision) })
    },
    undo: () => {
      if (before !== null) start(before)
      setBefore(null)
    },
    save: (onSaved: () => void) => {
      const { content, wrong: unread } = toContent(draft)
      setWrong(unread)
      if (Object.keys(unread).length > 0 || save.isPending) return
      save.mutate(
        { recipe: content, comment: comment.trim() },
        {
          onSuccess: (revision) => {
            setBase(revision)
            setSeen(revision.revision)
            setDraft(draftOf(revision))
            setComment('')
            setBefore(null)
            onSaved()
          },
          onError: (error) => {
            const named = fieldsOf(error).map(({ pointer, text }) => [fieldOf(pointer), text] as const)
            if (named.every(([field]) => field !== null)) setWrong(Object.fromEntries(named))
          },
        },
      )
    },
  }
}

export type RecipeEdit = ReturnType<typeof useRecipeEdit>

const draftOf = (revision: RecipeRevision | null) => toDraft(revision?.content ?? emptyRecipe)

const fillIn = (draft: RecipeDraft, sent: ProductsRoute['sent'], golden: string | undefined): RecipeDraft => ({
  ...draft,
  ...(sent && { thresholds: { ...draft.thresholds, [sent.label]: `${sent.threshold}` } }),
  ...(golden !== undefined && { goldenSha256: golden }),
})
