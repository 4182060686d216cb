import { Alert, Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, api, newKey } from '@/api/api'
import { Refusal } from '@/api/refusal'
import { versionQuery } from '@/api/queries'
import { Trouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import classes from '@/manager/manager.module.css'
import { useWords } from '@/words/Words'

interface Props {
  version: number
  done: () => void
}

/** The whole document as text: checked with its faults in place, what it changes in words, then published. */
export function RulesEditor({ version, done }: Props) {
  const words = useWords()
  const start = useQuery(versionQuery(version))
  const [typed, type] = useState<string>()
  const [comment, explain] = useState('')
  const document = typed ?? start.data?.document ?? ''
  const checking = useMutation({
    mutationFn: () => answer(api.POST('/v1/program/check', { body: { document } })),
    retry: false,
  })
  const publishing = usePublishing(done)
  const fault = publishing.error ?? checking.error
  const faults = fault instanceof Refusal ? fault.faults : []

  if (start.isError) {
    return <Trouble fault={start.error} retry={() => void start.refetch()} />
  }
  if (!start.data) {
    return <Waiting />
  }
  return (
    <Stack mt="md">
      <Textarea
        label={words.rules.document}
        classNames={{ input: classes.document }}
        rows={20}
        spellCheck={false}
        value={document}
        onChange={(event) => {
          type(event.currentTarget.value)
          checking.reset()
          publishing.reset()
        }}
      />
      {fault && faults.length === 0 && <Trouble fault={fault} />}
      {faults.length > 0 && (
        <Alert role="alert" variant="default" title={words.rules.faults(faults.length)}>
          <ul className={classes.evidence}>
            {faults.map((one) => (
              <li key={one.pointer + one.code}>
                <strong>{place(one.pointer)}</strong> {one.message}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {checking.data && (
        <Alert role="status" variant="default" title={words.rules.wouldChange}>
          {checking.data.changes.length === 0 && <Text>{words.rules.nothingChanges}</Text>}
          <ul className={classes.evidence}>
            {checking.data.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </Alert>
      )}
      {checking.data && (
        <TextInput
          label={words.rules.why}
          maxLength={2000}
          value={comment}
          onChange={(event) => explain(event.currentTarget.value)}
        />
      )}
      <Group>
        <Button variant="default" loading={checking.isPending} onClick={() => checking.mutate()}>
          {words.rules.check}
        </Button>
        {checking.data && (
          <Button loading={publishing.isPending} onClick={() => publishing.mutate({ document, comment })}>
            {words.rules.publish}
          </Button>
        )}
      </Group>
    </Stack>
  )
}

/** It takes effect at once; what was published before stays as it was. */
function usePublishing(done: () => void) {
  const queries = useQueryClient()
  const [key] = useState(newKey)
  return useMutation({
    mutationFn: ({ document, comment }: { document: string; comment: string }) =>
      answer(
        api.POST('/v1/program/versions', {
          params: { header: { 'Idempotency-Key': key } },
          body: { document, comment: comment.trim() || undefined },
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['program'] })
      void queries.invalidateQueries({ queryKey: ['versions'] })
      done()
    },
  })
}

function place(pointer: string): string {
  return pointer.replace(/^\/document#?/, '') || '/'
}
