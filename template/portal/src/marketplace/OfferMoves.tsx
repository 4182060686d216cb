import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { answer, api, newKey, type Schemas } from '@/api/api'
import formClasses from '@/deals/deals.module.css'
import { Trouble } from '@/parts/Trouble'
import { may } from '@/session/session'
import { usePresent } from '@/shell/Present'
import { useWords } from '@/words/Words'
import { OfferForm } from './OfferForm'

interface Props {
  offer: Schemas['PrivateOffer']
  etag: string
}

type Move = 'release' | 'withdraw' | 'expire'

/** What can be done with an offer as it stands; what cannot be taken back is asked about first. */
export function OfferMoves({ offer, etag }: Props) {
  const words = useWords()
  const { offers: said } = words
  const { session } = usePresent()
  const [open, show] = useState<'revise' | 'extend' | Move>()
  const isOpen = offer.state === 'DRAFT' || offer.state === 'FAILED'
  const isOut = offer.state === 'RELEASED'
  if (!may(session, 'revisePrivateOffer') || (!isOpen && !isOut)) {
    return null
  }
  const close = () => show(undefined)
  const choose = (one: NonNullable<typeof open>) => () => show(open === one ? undefined : one)
  return (
    <Stack>
      <Group>
        {isOpen && (
          <Button disabled={!offer.preview} onClick={choose('release')}>
            {said.moves.release}
          </Button>
        )}
        {isOpen && (
          <Button variant="default" aria-expanded={open === 'revise'} onClick={choose('revise')}>
            {said.revise}
          </Button>
        )}
        {isOpen && (
          <Button variant="default" onClick={choose('withdraw')}>
            {said.moves.withdraw}
          </Button>
        )}
        {isOut && (
          <Button variant="default" aria-expanded={open === 'extend'} onClick={choose('extend')}>
            {said.extend}
          </Button>
        )}
        {isOut && (
          <Button variant="default" onClick={choose('expire')}>
            {said.moves.expire}
          </Button>
        )}
      </Group>
      {isOpen && !offer.preview && <Text c="dimmed">{said.mendFirst}</Text>}
      {open === 'revise' && <OfferForm offer={offer} etag={etag} done={close} />}
      {open === 'extend' && <Extending offer={offer} etag={etag} done={close} />}
      {(open === 'release' || open === 'withdraw' || open === 'expire') && (
        <Sure key={open} move={open} offer={offer} etag={etag} done={close} />
      )}
    </Stack>
  )
}

function useMoving(offerId: string, done: () => void) {
  const queries = useQueryClient()
  return async () => {
    await queries.invalidateQueries({ queryKey: ['offer', offerId] })
    void queries.invalidateQueries({ queryKey: ['offers'] })
    done()
  }
}

function Sure({ move, offer: { offerId }, etag, done }: Props & { move: Move; done: () => void }) {
  const words = useWords()
  const { offers: said } = words
  const [key] = useState(newKey)
  const moving = useMutation({
    mutationFn: () => {
      const params = { path: { offerId }, header: { 'Idempotency-Key': key, 'If-Match': etag } }
      switch (move) {
        case 'release':
          return answer(api.POST('/v1/private-offers/{offerId}/release', { params }))
        case 'withdraw':
          return answer(api.POST('/v1/private-offers/{offerId}/withdraw', { params }))
        case 'expire':
          return answer(api.POST('/v1/private-offers/{offerId}/expire', { params }))
      }
    },
    onSuccess: useMoving(offerId, done),
  })
  return (
    <>
      <Group>
        <Text>{said.sure[move]}</Text>
        <Button autoFocus loading={moving.isPending} onClick={() => moving.mutate()}>
          {said.moves[move]}
        </Button>
        <Button variant="default" onClick={done}>
          {words.deal.cancel}
        </Button>
      </Group>
      {moving.error && <Trouble fault={moving.error} />}
    </>
  )
}

function Extending({ offer: { offerId, terms }, etag, done }: Props & { done: () => void }) {
  const { offers: said } = useWords()
  const [key] = useState(newKey)
  const [until, wait] = useState(terms.availableUntil)
  const extending = useMutation({
    mutationFn: () => {
      const params = { path: { offerId }, header: { 'Idempotency-Key': key, 'If-Match': etag } }
      return answer(api.POST('/v1/private-offers/{offerId}/extend', { params, body: { availableUntil: until } }))
    },
    onSuccess: useMoving(offerId, done),
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    if (until && !extending.isPending) {
      extending.mutate()
    }
  }
  return (
    <form className={formClasses.move} noValidate onSubmit={submit} aria-label={said.extend}>
      <Stack>
        <TextInput label={said.availableUntil} type="date" required value={until} onChange={(event) => wait(event.currentTarget.value)} />
        {extending.error && <Trouble fault={extending.error} />}
        <Group>
          <Button type="submit" loading={extending.isPending}>
            {said.extend}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
