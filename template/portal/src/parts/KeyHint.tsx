import { areKeysOn } from './keys'
import classes from './parts.module.css'

/** The key that does the same; only where there is a keyboard. */
export function KeyHint({ of }: { of?: string }) {
  return of && areKeysOn() ? (
    <kbd className={classes.key} aria-hidden>
      {of}
    </kbd>
  ) : null
}
