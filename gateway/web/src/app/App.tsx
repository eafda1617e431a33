import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ApiError } from '../api/answer'
import { LanguageProvider } from '../i18n/LanguageContext'
import { SessionGate } from '../session/SessionGate'
import { Shell } from './Shell'
import { theme } from './theme'
import { views } from './views'
import { ViewsContext } from './ViewsContext'

/** An answer such as 404 does not change by asking again at once; an unreachable gateway may. */
const mayRecover = (failures: number, error: Error) => failures < 1 && !(error instanceof ApiError)

const queries = new QueryClient({ defaultOptions: { queries: { retry: mayRecover, networkMode: 'always' } } })

export function App() {
  return (
    <MantineProvider theme={theme} forceColorScheme="light">
      <QueryClientProvider client={queries}>
        <LanguageProvider>
          <SessionGate>
            <ViewsContext value={views}>
              <Shell />
            </ViewsContext>
          </SessionGate>
        </LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>
  )
}
