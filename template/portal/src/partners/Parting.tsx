import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { answer, api, newKey, type Schemas } from '@/api/api'
import { partingQuery } from '@/api/queries'
import { Refusal } from '@/api/refusal'
import formClasses from '@/deals/deals.module.css'
import { Trouble } from '@/parts/Trouble'
import { may } from '@/session/session'
import { usePresent } from '@/shell/Present'
import { time } from '@/words/format'
import { useWords } from '@/words/Words'

type Move = 'suspend' | 'terminate' | 'reinstate' | 'merge'

const POSSIBLE: Record<Schemas['PartnerState'], readonly Move[]> = {
  active: ['suspend', 'terminate', 'merge'],
  invited: ['terminate', 'merge'],
  suspended: ['reinstate', 'terminate', 'merge'],
  terminated: ['reinstate', 'merge'],
}

/** How a partner goes and comes back, and what of it is done. */
export function Parting({ partner }: { partner: Schemas['Partner'] }) {
  const { parting: said } = useWords().recruiting
  const { session } = usePresent()
  const [move, choose] = useState<Move>()
  const [moved, note] = useState(false)
  const away = partner.state === 'suspended' || partner.state === 'terminated'
  const parting = useQuery({ ...partingQuery(partner.partnerId), enabled: away || moved })
  const never = parting.error instanceof Refusal && parting.error.status === 404
  const done = () => {
    note(true)
    choose(undefined)
  }
  return (
    <section aria-labelledby="parting">
      <Title order={2} size="h3" id="parting">
        {said.title}
      </Title>
      {parting.data && <Done parting={parting.data} />}
      {parting.error && !never && <Trouble fault={parting.error} retry={() => void parting.refetch()} />}
      {may(session, 'terminatePartner') && (
        <Group my="sm">
          {(partner.mergedInto ? [] : POSSIBLE[partner.state]).map((each) => (
            <Button key={each} variant="default" aria-expanded={move === each} onClick={() => choose(move === each ? undefined : each)}>
              {said.moves[each]}
            </Button>
          ))}
        </Group>
      )}
      {move && <Reason key={move} move={move} partnerId={partner.partnerId} done={done} />}
    </section>
  )
}

function Done({ parting: { kind, by, begunAt, dealsTo, steps } }: { parting: Schemas['Parting'] }) {
  const { parting: said } = useWords().recruiting
  return (
    <>
      <Text>
        {said.last[kind]} {said.by(by, time(begunAt))} {dealsTo && said.takesOver(dealsTo)}
      </Text>
      <ul>
        {steps.map(({ step, done }) => (
          <li key={step}>
            {said.steps[step]}: {done ? said.done : said.doing}
          </li>
        ))}
      </ul>
    </>
  )
}

function Reason({ move, partnerId, done }: { move: Move; partnerId: string; done: () => void }) {
  const { parting: said } = useWords().recruiting
  const queries = useQueryClient()
  const [reason, say] = useState('')
  const [heir, name] = useState('')
  const [key] = useState(newKey)
  const moving = useMutation({
    mutationFn: () => {
      const params = { path: { partnerId }, header: { 'Idempotency-Key': key } }
      const why = { reason: reason.trim() }
      const body = heir.trim() ? { ...why, dealsTo: heir.trim() } : why
      switch (move) {
        case 'suspend':
          return answer(api.POST('/v1/partners/{partnerId}/suspend', { params, body }))
        case 'terminate':
          return answer(api.POST('/v1/partners/{partnerId}/terminate', { params, body }))
        case 'merge':
          return answer(api.POST('/v1/partners/{partnerId}/merge', { params, body: { ...why, into: heir.trim() } }))
        case 'reinstate':
          return answer(api.POST('/v1/partners/{partnerId}/reinstate', { params, body: why }))
      }
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['partner', partnerId] })
      void queries.invalidateQueries({ queryKey: ['partners'] })
      done()
    },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    if (reason.trim() && (move !== 'merge' || heir.trim()) && !moving.isPending) {
      moving.mutate()
    }
  }
  return (
    <form className={formClasses.move} noValidate onSubmit={submit} aria-label={said.moves[move]}>
      <Stack>
        <Text>{said.how[move]}</Text>
        <TextInput label={said.reason} required maxLength={200} value={reason} onChange={(event) => say(event.currentTarget.value)} />
        {move !== 'reinstate' && (
          <TextInput
            label={move === 'merge' ? said.into : said.dealsTo}
            description={move === 'merge' ? undefined : said.dealsToHow}
            required={move === 'merge'}
            maxLength={64}
            value={heir}
            onChange={(event) => name(event.currentTarget.value)}
          />
        )}
        {moving.error && <Trouble fault={moving.error} />}
        <Group>
          <Button type="submit" loading={moving.isPending}>
            {said.moves[move]}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
