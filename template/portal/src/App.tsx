import { MantineProvider, type MantineTheme } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { onSessionEnd } from './api/api'
import { retries, waits } from './api/refusal'
import { forgetDrafts } from './register/localDraft'
import { SignIn } from './session/SignIn'
import { forget, type Session } from './session/session'
import { PresentContext } from './shell/Present'
import { router } from './shell/router'
import type { Site } from './site/site'
import type { Words } from './words/en'
import { Visit } from './visit/Visit'
import type { Visit as Coming } from './visit/visits'
import { WordsProvider } from './words/Words'

interface Props {
  site: Site
  words: Words
  theme: MantineTheme
  session?: Session
  failed: boolean
  /** Somebody came with a link, signed in or not. */
  visit?: Coming
}

/** Whether to ask again is decided here alone; the browser's guess at being offline decides nothing. */
const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: retries, retryDelay: waits, networkMode: 'always', staleTime: 5_000 },
    mutations: { retry: retries, retryDelay: waits, networkMode: 'always' },
  },
})

export function App({ site, words, theme, session: first, failed, visit }: Props) {
  const [session, setSession] = useState(first)
  const [ended, setEnded] = useState(false)
  useEffect(() => {
    onSessionEnd(() => {
      forget()
      setEnded(true)
      setSession(undefined)
    })
  }, [])
  const signOut = () => {
    forget()
    forgetDrafts()
    queries.clear()
    setSession(undefined)
    history.replaceState(null, '', '/')
  }
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <WordsProvider first={words}>
        <QueryClientProvider client={queries}>
          {visit ? (
            <Visit site={site} visit={visit} />
          ) : session ? (
            <PresentContext value={{ site, session, signOut }}>
              <RouterProvider router={router} />
            </PresentContext>
          ) : (
            <SignIn site={site} ended={ended} failed={failed} />
          )}
        </QueryClientProvider>
      </WordsProvider>
    </MantineProvider>
  )
}
