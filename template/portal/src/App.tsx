import { MantineProvider, type MantineTheme } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { onSessionEnd } from './api/api'
import { retries, waits } from './api/refusal'
import { forgetDrafts } from './register/localDraft'
import { Waiting } from './parts/Waiting'
import { SignIn } from './session/SignIn'
import { forget, type Session } from './session/session'
import { PresentContext } from './shell/Present'
import { router } from './shell/router'
import type { Site } from './site/site'
import type { Words } from './words/en'
import { WordsProvider } from './words/Words'

interface Props {
  site: Site
  words: Words
  theme: MantineTheme
  session?: Session
  failed: boolean
  /** Somebody came with the link of a mail, signed in or not. */
  link?: string
}

const Subscription = lazy(() =>
  import('./subscription/Subscription').then((module) => ({ default: module.Subscription })),
)

/** Whether to ask again is decided here alone; the browser's guess at being offline decides nothing. */
const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: retries, retryDelay: waits, networkMode: 'always', staleTime: 5_000 },
    mutations: { retry: retries, retryDelay: waits, networkMode: 'always' },
  },
})

export function App({ site, words, theme, session: first, failed, link }: Props) {
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
          {link !== undefined ? (
            <Suspense fallback={<Waiting />}>
              <Subscription site={site} link={link} />
            </Suspense>
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
