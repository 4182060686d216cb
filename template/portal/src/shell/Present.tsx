import { createContext, use } from 'react'
import type { Session } from '@/session/session'
import type { Site } from '@/site/site'

/** Who is here, and at whose portal. */
export interface Present {
  readonly site: Site
  readonly session: Session
  readonly signOut: () => void
}

export const PresentContext = createContext<Present | undefined>(undefined)

export function usePresent(): Present {
  const present = use(PresentContext)
  if (!present) {
    throw new Error('Nobody is signed in where somebody must be.')
  }
  return present
}
