import { Button, Stack, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { Schemas } from '@/api/api'
import { Refusal } from '@/api/refusal'
import { signature } from '@/agreement/AgreementText'
import { Trouble } from '@/parts/Trouble'
import { useSpeaking } from '@/words/Words'
import { LinkTrouble } from './Frame'

interface Props {
  asked: Schemas['InvitationForm']
  sending: boolean
  refused: Error | null
  send: (body: Schemas['AcceptInvitation']) => void
}

/** Who accepts: the mailbox that was written to, the name to sign in with, and a signature where one is asked for. */
export function AcceptForm({ asked, sending, refused, send }: Props) {
  const { words, language } = useSpeaking()
  const said = words.visit.invitation
  const agreement = asked.mustSign ? asked.agreement : undefined
  const [email, setEmail] = useState('')
  const [user, setUser] = useState<string>()
  const [name, setName] = useState('')
  const userId = user ?? email.trim()
  function submit(event: FormEvent) {
    event.preventDefault()
    if (email.trim() && userId && (!agreement || name.trim()) && !sending) {
      send({ email: email.trim(), userId, signature: agreement && signature(agreement, language, name) })
    }
  }
  const faultAt = (pointer: string) =>
    refused instanceof Refusal ? refused.faults.find((fault) => fault.pointer.startsWith(pointer))?.message : undefined
  const placed = ['/email', '/userId', '/signature'].some(faultAt)
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <TextInput label={said.email} description={said.emailHow} required type="email" inputMode="email" autoCapitalize="none"
          autoComplete="email" maxLength={254} value={email} error={faultAt('/email')} onChange={(event) => setEmail(event.currentTarget.value)} />
        <TextInput label={said.user} description={said.userHow} required autoCapitalize="none" autoComplete="username" maxLength={100}
          value={userId} error={faultAt('/userId')} onChange={(event) => setUser(event.currentTarget.value)} />
        {agreement && (
          <TextInput label={words.visit.agreement.name} description={words.visit.agreement.signing(asked.partner)} required maxLength={200}
            autoComplete="name" value={name} error={faultAt('/signature')} onChange={(event) => setName(event.currentTarget.value)} />
        )}
        {refused && !placed && <Refused fault={refused} />}
        <Button type="submit" size="lg" loading={sending}>
          {agreement ? said.sign : said.accept}
        </Button>
      </Stack>
    </form>
  )
}

/** A link that is no longer good is told as everywhere; what else is wrong, as it was said. */
function Refused({ fault }: { fault: Error }) {
  return fault instanceof Refusal && fault.status === 404 ? <LinkTrouble fault={fault} /> : <Trouble fault={fault} />
}
