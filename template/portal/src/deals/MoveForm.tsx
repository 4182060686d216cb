import { Button, Group, Stack } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState, type FormEvent } from 'react'
import { newKey, type Schemas } from '@/api/api'
import { Refusal } from '@/api/refusal'
import { dealQuery } from '@/api/queries'
import { Trouble } from '@/parts/Trouble'
import { useWords } from '@/words/Words'
import classes from './deals.module.css'
import type { FieldName } from './fields'
import { bodyOf, missing, type Typed } from './moveBody'
import { MoveField } from './MoveField'
import { moves, type MoveHere } from './moves'

interface Props {
  move: MoveHere
  deal: Schemas['Deal']
  etag: string
  done: () => void
}

/** What a move needs to know, in place. It is made on the version that the person sees, or not at all. */
export function MoveForm({ move, deal, etag, done }: Props) {
  const words = useWords()
  const { fields, make } = moves[move]
  const names = Object.keys(fields) as FieldName[]
  const [typed, type] = useState<Typed>({ currency: deal.estimatedValue.currency })
  const [faulty, fault] = useState<FieldName[]>([])
  const making = useMaking(make, deal.dealId, done)

  function submit(event: FormEvent) {
    event.preventDefault()
    const absent = missing(fields, typed)
    fault(absent)
    if (absent.length === 0 && !making.isPending) {
      making.mutate({ etag, body: bodyOf(fields, typed) as never })
    }
  }

  return (
    <form className={classes.move} noValidate onSubmit={submit} aria-label={words.moves[move]}>
      <Stack>
        {names.map((name, index) => (
          <MoveField
            key={name}
            {...{ name, deal, typed, type }}
            field={fields[name]!}
            focused={index === 0}
            error={faulty.includes(name) ? words.register.needed : undefined}
          />
        ))}
        {making.error && <Trouble fault={making.error} />}
        <Group>
          <Button type="submit" loading={making.isPending} autoFocus={names.length === 0}>
            {names.length === 0 ? words.moves[move] : words.deal.send}
          </Button>
          <Button variant="default" onClick={done}>
            {words.deal.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

interface Made {
  etag: string
  body: never
}

function useMaking(make: (typeof moves)[MoveHere]['make'], dealId: string, done: () => void) {
  const queries = useQueryClient()
  const sent = useRef({ body: '', key: '' })
  return useMutation({
    mutationFn: ({ etag, body }: Made) => {
      const text = etag + JSON.stringify(body)
      if (sent.current.body !== text) {
        sent.current = { body: text, key: newKey() }
      }
      return make({ dealId, etag, key: sent.current.key }, body)
    },
    onSuccess: (changed) => {
      queries.setQueryData(dealQuery(dealId).queryKey, changed)
      void queries.invalidateQueries({ queryKey: ['deal', dealId, 'timeline'] })
      void queries.invalidateQueries({ queryKey: ['deals'] })
      done()
    },
    onError: (fault) => {
      if (fault instanceof Refusal && (fault.status === 412 || fault.status === 409)) {
        void queries.invalidateQueries({ queryKey: ['deal', dealId] })
      }
    },
  })
}
