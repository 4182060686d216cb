import { Anchor, Text } from '@mantine/core'
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { Brand } from '@/parts/Brand'
import { OfflineNote } from '@/parts/OfflineNote'
import { may } from '@/session/session'
import { useWords } from '@/words/Words'
import { menu } from './menu'
import { usePresent } from './Present'
import classes from './Shell.module.css'

/** What stands around every screen: whose portal it is, where one can go, and the screen. */
export function Shell() {
  const words = useWords()
  const main = useRef<HTMLElement>(null)
  useFocusOnArrival(main)
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        {words.skip}
      </a>
      <header className={classes.header}>
        <Brand />
        <Anchor className={classes.settings} component={Link} to="/settings">
          {words.nav.more}
        </Anchor>
      </header>
      <Navigation />
      <main id="content" className={classes.main} ref={main} tabIndex={-1}>
        <OfflineNote />
        <Outlet />
      </main>
    </div>
  )
}

function Navigation() {
  const words = useWords()
  const { session } = usePresent()
  return (
    <nav aria-label={words.nav.label} className={classes.nav}>
      {menu
        .filter(({ operation }) => may(session, operation))
        .map(({ to, word }) => (
          <Link key={to} to={to} className={classes.link} activeOptions={{ exact: to === '/' }}>
            <Text span inherit>
              {words.nav[word]}
            </Text>
          </Link>
        ))}
    </nav>
  )
}

/** A screen reader and the keyboard begin where the new screen begins. */
function useFocusOnArrival(main: React.RefObject<HTMLElement | null>) {
  const path = useRouterState({ select: (state) => state.location.pathname })
  const first = useRef(true)
  useEffect(() => {
    if (!first.current) {
      main.current?.focus({ preventScroll: true })
    }
    first.current = false
  }, [path, main])
}
