import { Alert, Button, Chip, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, api, newKey } from '@/api/api'
import { Refusal } from '@/api/refusal'
import { versionQuery } from '@/api/queries'
import { Trouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import classes from '@/manager/manager.module.css'
import { useWords } from '@/words/Words'
import { faultsOf, type Form } from './parameters'
import { RulesForm } from './RulesForm'

interface Props {
  version: number
  done: () => void
}

/**
 * The next version of the rules, as a form of what is mostly changed or as the whole document: checked with its
 * faults in place, what it changes in words, then published.
 */
export function RulesEditor({ version, done }: Props) {
  const words = useWords()
  const start = useQuery(versionQuery(version))
  const [typed, type] = useState<string>()
  const [as, show] = useState('form')
  const [form, keepForm] = useState<Form>()
  const [comment, explain] = useState('')
  const [from, begin] = useState('')
  const document = typed ?? start.data?.document ?? ''
  const checking = useMutation({
    mutationFn: () => answer(api.POST('/v1/program/check', { body: { document } })),
    retry: false,
  })
  const publishing = usePublishing(done)
  const wrong = as === 'form' && form !== undefined && faultsOf(form).size > 0
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
      <Chip.Group value={as} onChange={(value) => show(String(value))}>
        <Group gap="xs" role="radiogroup" aria-label={words.team.board.as}>
          <Chip value="form">{words.team.form.form}</Chip>
          <Chip value="document">{words.rules.document}</Chip>
        </Group>
      </Chip.Group>
      {as === 'form' ? (
        <RulesForm document={document} change={write} faultAt={faultAt} form={form} typed={keepForm} />
      ) : (
        <Textarea
          label={words.rules.document}
          classNames={{ input: classes.document }}
          rows={20}
          spellCheck={false}
          value={document}
          onChange={(event) => {
            keepForm(undefined)
            write(event.currentTarget.value)
          }}
        />
      )}
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
        <>
          <TextInput
            label={words.rules.why}
            maxLength={2000}
            value={comment}
            onChange={(event) => explain(event.currentTarget.value)}
          />
          <TextInput
            label={words.team.form.from}
            type="datetime-local"
            value={from}
            onChange={(event) => begin(event.currentTarget.value)}
          />
        </>
      )}
      <Group>
        <Button variant="default" disabled={wrong} loading={checking.isPending} onClick={() => checking.mutate()}>
          {words.rules.check}
        </Button>
        {checking.data && (
          <Button loading={publishing.isPending} onClick={() => publishing.mutate({ document, comment, from })}>
            {from ? words.team.form.publishLater : words.rules.publish}
          </Button>
        )}
      </Group>
    </Stack>
  )

  function write(text: string) {
    type(text)
    checking.reset()
    publishing.reset()
  }

  function faultAt(pointer: string) {
    return faults.find((one) => place(one.pointer).startsWith(pointer))?.message
  }
}

/** It takes effect at once or when it is said to; what was published before stays as it was. */
function usePublishing(done: () => void) {
  const queries = useQueryClient()
  const [key] = useState(newKey)
  return useMutation({
    mutationFn: ({ document, comment, from }: { document: string; comment: string; from: string }) =>
      answer(
        api.POST('/v1/program/versions', {
          params: { header: { 'Idempotency-Key': key } },
          body: {
            document,
            comment: comment.trim() || undefined,
            effectiveFrom: from ? new Date(from).toISOString() : undefined,
          },
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
