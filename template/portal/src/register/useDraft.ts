import { useDebouncedCallback } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { answer, api, newKey } from '@/api/api'
import { usePresent } from '@/shell/Present'
import { may } from '@/session/session'
import { forgetDraft, keepDraft } from './localDraft'
import { draftOf, type Values } from './values'

export type Kept = 'nowhere' | 'here' | 'there'

const A_PAUSE = 1_500

export interface Draft {
  readonly id: string
  readonly kept: Kept
  readonly keep: (values: Values) => void
  /** Until nothing of it is on its way: what comes after its deal would be a draft of nothing. */
  readonly settle: () => Promise<void>
  readonly drop: () => void
}

/** Keeps what is typed: on the device at once, and with the service when typing pauses. */
export function useDraft(given: string | undefined, active: boolean): Draft {
  const { session } = usePresent()
  const navigate = useNavigate()
  const [id, setId] = useState(() => given ?? newKey())
  const [kept, setKept] = useState<Kept>(given ? 'there' : 'nowhere')
  const saving = useRef<Promise<void>>(Promise.resolve())
  const send = async (values: Values) => {
    try {
      await answer(api.PUT('/v1/drafts/{draftId}', { params: { path: { draftId: id } }, body: draftOf(values) }))
      setKept('there')
    } catch {
      // kept on the device, which is what the form says
    }
  }
  const save = useDebouncedCallback((values: Values) => {
    saving.current = send(values)
  }, A_PAUSE)
  const keep = (values: Values) => {
    if (!active || !may(session, 'saveDraft')) {
      return
    }
    keepDraft(id, session.user, values)
    if (kept === 'nowhere') {
      // a link to it is what one comes back to after signing in again
      void navigate({ to: '/register', search: { draft: id }, replace: true })
    }
    setKept('here')
    save(values)
  }
  const settle = () => {
    save.cancel()
    return saving.current
  }
  const drop = () => {
    save.cancel()
    forgetDraft(id)
    setId(newKey())
    setKept('nowhere')
  }
  return { id, kept, keep, settle, drop }
}
