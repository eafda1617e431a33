import { Button } from '@mantine/core'
import { Component, Suspense, type ReactNode } from 'react'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { Notice } from './Notice'

/** A view that is still loading, or that failed, says so and leaves the rest of the page alone. Mounted anew for each view. */
export class ViewBoundary extends Component<{ children: ReactNode }, { failure: string | null }> {
  override state = { failure: null }

  static getDerivedStateFromError(error: unknown) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }

  override render() {
    const { failure } = this.state
    if (failure !== null) return <Failed detail={failure} />
    return <Suspense fallback={<Loading />}>{this.props.children}</Suspense>
  }
}

function Loading() {
  const { t } = useLanguage()
  return <Notice kind="loading" heading={t(texts.app.loading)} />
}

function Failed({ detail }: { detail: string }) {
  const { t } = useLanguage()
  return (
    <Notice kind="failed" heading={t(texts.app.viewFailed)} detail={detail}>
      <Button variant="default" onClick={() => window.location.reload()}>
        {t(texts.app.reload)}
      </Button>
    </Notice>
  )
}
