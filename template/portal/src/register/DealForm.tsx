import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { answer, api, newKey, versioned, type Schemas, type Versioned } from '@/api/api'
import { Refusal } from '@/api/refusal'
import { Trouble } from '@/parts/Trouble'
import { useWords } from '@/words/Words'
import { CheckLine } from './CheckLine'
import { DealFields } from './DealFields'
import { Suggestions } from './Suggestions'
import { canBeChecked, useCheck } from './useCheck'
import { useDraft, type Draft } from './useDraft'
import { dealOf, faultsOf, placed, type Faults, type Values } from './values'
import { Verdict } from './Verdict'

type Deal = Schemas['Deal']

interface Props {
  program: Schemas['Program']
  families?: readonly string[]
  first: Values
  fresh: Values
  draftId?: string
  deal?: Versioned<Deal>
}

/** One page, no step, no window over it: what is asked, the check beside it, and the verdict in its place. */
export function DealForm({ program, families, first, fresh, draftId, deal }: Props) {
  const words = useWords()
  const navigate = useNavigate()
  const draft = useDraft(draftId, deal === undefined)
  const [values, setValues] = useState(first)
  const [faults, setFaults] = useState<Faults>({})
  const [left, leave] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const check = useCheck()
  const sending = useSending(deal, draft)
  const refused = sending.error instanceof Refusal ? placed(sending.error.faults) : {}

  useEffect(() => {
    if (Object.keys(faults).length > 0) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    }
  }, [faults])

  if (sending.data) {
    return <Verdict deal={sending.data} program={program} again={startAnew} />
  }

  function change(changed: Partial<Values>) {
    const now = { ...values, ...changed }
    setValues(now)
    draft.keep(now)
    setFaults(without(faults, Object.keys(changed)))
    if ('products' in changed || 'country' in changed) {
      ask(now)
    }
  }

  function ask(now: Values) {
    if (canBeChecked(now)) {
      check.mutate(now)
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    const found = faultsOf(values, today(), words)
    setFaults(found)
    if (Object.keys(found).length === 0 && !sending.isPending) {
      sending.mutate(values)
    }
  }

  function startAnew() {
    draft.drop()
    sending.reset()
    check.reset()
    setValues(fresh)
    setFaults({})
    void navigate({ to: '/register', search: {}, replace: true })
  }

  const all = { ...refused, ...faults }
  return (
    <form ref={form} noValidate onSubmit={submit}>
      <Stack>
        <div>
          <Title order={1}>{deal ? words.register.revise : words.register.title}</Title>
          <Text c="dimmed">{words.register.lead}</Text>
        </div>
        {draftId && draft.kept !== 'nowhere' && (
          <Group gap="xs">
            <Text size="sm">{words.register.draftFound}</Text>
            <Anchor component="button" type="button" size="sm" onClick={() => discard()}>
              {words.register.discard}
            </Anchor>
          </Group>
        )}
        <DealFields
          {...{ program, families, values, change }}
          faults={all}
          left={(name) => {
            if (name === 'website') {
              leave(values.website)
            }
            ask(values)
          }}
          afterCompany={
            <>
              <Suggestions website={left} values={values} take={change} />
              <CheckLine check={check} />
            </>
          }
        />
        {sending.error && Object.keys(refused).length === 0 && <Trouble fault={sending.error} />}
        {Object.keys(faults).length > 0 && (
          <Text role="alert" c="var(--mantine-color-error)">
            {words.register.mend(Object.keys(faults).length)}
          </Text>
        )}
        <Group>
          <Button type="submit" size="lg" className="wide" loading={sending.isPending} aria-disabled={sending.isPending}>
            {deal ? words.register.submitRevised : words.register.submit}
          </Button>
          <Text role="status" size="sm" c="dimmed">
            {sending.isPending ? words.register.sending : keptWhere()}
          </Text>
        </Group>
      </Stack>
    </form>
  )

  function keptWhere() {
    const said = { nowhere: '', here: words.register.draftHere, there: words.register.draftKept }
    return deal ? '' : said[draft.kept]
  }

  function discard() {
    const path = { draftId: draft.id }
    void draft
      .settle()
      .then(() => answer(api.DELETE('/v1/drafts/{draftId}', { params: { path } })))
      .catch(() => {})
    startAnew()
  }
}

/** Sends it once: the same deal goes with the same key however often it is sent, a changed one with a new key. */
function useSending(deal: Versioned<Deal> | undefined, draft: Draft) {
  const queries = useQueryClient()
  const sent = useRef({ body: '', key: '' })
  return useMutation({
    mutationFn: async (values: Values) => {
      const body = dealOf(values)
      const key = keyFor(JSON.stringify(body))
      await draft.settle()
      const answered = deal ? await revise(deal, body, key) : await register(body, key)
      return answered.data
    },
    onSuccess: (registered) => {
      draft.drop()
      void queries.invalidateQueries({ queryKey: ['deals'] })
      void queries.invalidateQueries({ queryKey: ['drafts'] })
      void queries.invalidateQueries({ queryKey: ['deal', registered.dealId] })
    },
    onError: (fault) => {
      if (deal && fault instanceof Refusal && fault.status === 412) {
        void queries.invalidateQueries({ queryKey: ['deal', deal.data.dealId] })
      }
    },
  })

  function keyFor(body: string): string {
    if (sent.current.body !== body) {
      sent.current = { body, key: newKey() }
    }
    return sent.current.key
  }

  function register(body: Schemas['ReviseDeal'], key: string) {
    const header = { 'Idempotency-Key': key }
    return versioned(api.POST('/v1/deals', { params: { header }, body: { ...body, draftId: draft.id } }))
  }

  function revise({ data, etag }: Versioned<Deal>, body: Schemas['ReviseDeal'], key: string) {
    const header = { 'Idempotency-Key': key, 'If-Match': etag }
    return versioned(
      api.POST('/v1/deals/{dealId}/revise', { params: { path: { dealId: data.dealId }, header }, body }),
    )
  }
}

function without(faults: Faults, names: string[]): Faults {
  const rest = { ...faults }
  names.forEach((name) => delete rest[name as keyof Values])
  return rest
}

/** By the person's own calendar; the service says the last word on a date, whatever the phone's clock says. */
function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
