import { createRoot } from 'react-dom/client'
import { App } from './App'
import { forget, kept } from './session/session'
import { CALLBACK, signedIn } from './session/signIn'
import { adopt, themeOf } from './site/theme'
import { loadSite } from './site/site'
import { visitAt } from './visit/visits'
import { catalogue } from './words/Words'
import { currentLanguage } from './words/language'
import './styles'

/** What must be known before anything is shown. */
async function start() {
  const [site, words] = await Promise.all([loadSite(), catalogue(currentLanguage())])
  const theme = themeOf(site.colour)
  adopt(theme)
  document.title = words.signIn.title(site.name)
  const { session, failed } = await arrived(site)
  const visit = visitAt(location)
  const root = document.getElementById('root')
  if (root) {
    createRoot(root).render(<App {...{ site, words, theme, session, failed, visit }} />)
  }
}

async function arrived(site: Awaited<ReturnType<typeof loadSite>>) {
  if (location.pathname !== CALLBACK) {
    return { session: kept(), failed: false }
  }
  try {
    const { session, back } = await signedIn(site, new URLSearchParams(location.search))
    history.replaceState(null, '', back)
    return { session, failed: false }
  } catch {
    forget()
    history.replaceState(null, '', '/')
    return { session: undefined, failed: true }
  }
}

void start()
