import { useRef, type ReactNode } from 'react'
import classes from './parts.module.css'
import { useKeys } from './useKeys'

/** A list through which one goes with j and k; Enter opens, as everywhere. */
export function Rows({ children }: { children: ReactNode }) {
  const list = useRef<HTMLUListElement>(null)
  const go = (steps: number) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a') ?? [])]
    const now = links.findIndex((link) => link === document.activeElement)
    links[now < 0 ? 0 : Math.min(Math.max(now + steps, 0), links.length - 1)]?.focus()
  }
  useKeys({ j: () => go(1), k: () => go(-1) })
  return (
    <ul className={classes.rows} ref={list}>
      {children}
    </ul>
  )
}
