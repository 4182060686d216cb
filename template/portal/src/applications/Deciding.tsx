import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, api, newKey, type Schemas } from '@/api/api'
import formClasses from '@/deals/deals.module.css'
import { Trouble } from '@/parts/Trouble'
import { useWords } from '@/words/Words'

/** Yes at once, since the partner can be ended; no only with a reason. */
export function Deciding({ application: { applicationId } }: { application: Schemas['Application'] }) {
  const { recruiting: said } = useWords()
  const queries = useQueryClient()
  const [declining, decline] = useState(false)
  const [note, say] = useState('')
  const params = () => ({ path: { applicationId }, header: { 'Idempotency-Key': newKey() } })
  const settled = { onSuccess: () => queries.invalidateQueries({ queryKey: ['applications'] }), retry: false }
  const approving = useMutation({
    mutationFn: () =>
      answer(api.POST('/v1/applications/{applicationId}/approve', { params: params(), body: { note: note.trim() || undefined } })),
    ...settled,
  })
  const refusing = useMutation({
    mutationFn: () => answer(api.POST('/v1/applications/{applicationId}/decline', { params: params(), body: { note: note.trim() } })),
    ...settled,
  })
  const fault = approving.error ?? refusing.error
  const pending = approving.isPending || refusing.isPending
  return (
    <div className={formClasses.move}>
      <Stack>
        <TextInput label={declining ? said.noteDeclined : said.noteApproved} required={declining} maxLength={200} value={note}
          onChange={(event) => say(event.currentTarget.value)} />
        {fault && <Trouble fault={fault} />}
        <Group>
          {!declining && (
            <Button loading={approving.isPending} disabled={pending} onClick={() => approving.mutate()}>
              {said.approve}
            </Button>
          )}
          <Button variant="default" loading={refusing.isPending} disabled={pending || (declining && !note.trim())}
            onClick={() => (declining ? refusing.mutate() : decline(true))}>
            {declining ? said.sure : said.decline}
          </Button>
        </Group>
      </Stack>
    </div>
  )
}
