import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { answer, api, type Schemas } from '@/api/api'
import { Refusal } from '@/api/refusal'
import formClasses from '@/deals/deals.module.css'
import { Trouble } from '@/parts/Trouble'
import { digits, minor } from '@/words/format'
import { useWords } from '@/words/Words'

interface Props {
  offer: Schemas['PrivateOffer']
  etag: string
  done: () => void
}

/** The terms that are most often changed; the others stay what they are. */
export function OfferForm({ offer: { offerId, terms }, etag, done }: Props) {
  const words = useWords()
  const { offers: said } = words
  const { currency, amountMinor } = terms.amount
  const [typed, type] = useState({
    buyers: terms.buyerAccounts.join(', '),
    name: terms.name,
    amount: String(amountMinor / 10 ** digits(currency)),
    reason: terms.amountReason ?? '',
    months: String(terms.months ?? ''),
    until: terms.availableUntil,
  })
  const queries = useQueryClient()
  const saving = useMutation({
    mutationFn: (next: Schemas['OfferTerms']) =>
      answer(
        api.PUT('/v1/private-offers/{offerId}', {
          params: { path: { offerId }, header: { 'If-Match': etag } },
          body: { terms: next },
        }),
      ),
    retry: false,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['offer', offerId] })
      done()
    },
  })
  const refused = saving.error instanceof Refusal ? saving.error : undefined
  const amount = minor(typed.amount, currency)
  const field = (name: keyof typeof typed, pointer: string) => ({
    value: typed[name],
    error: refused?.at(pointer),
    onChange: (event: { currentTarget: HTMLInputElement }) => type({ ...typed, [name]: event.currentTarget.value }),
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    if (amount !== undefined && !saving.isPending) {
      saving.mutate({
        ...kept(terms),
        buyerAccounts: typed.buyers.split(/[\s,;]+/).filter(Boolean),
        name: typed.name.trim() || undefined,
        amount: { amountMinor: amount, currency },
        amountReason: typed.reason.trim() || undefined,
        months: Number(typed.months) || undefined,
        availableUntil: typed.until || undefined,
      })
    }
  }
  return (
    <form className={formClasses.move} noValidate onSubmit={submit} aria-label={said.revise}>
      <Stack>
        <TextInput label={said.buyers} description={said.buyersHow} inputMode="numeric" maxLength={400} {...field('buyers', '/terms/buyerAccounts')} />
        <TextInput label={said.name} maxLength={200} {...field('name', '/terms/name')} />
        <TextInput label={`${said.amount} (${currency})`} inputMode="decimal" {...field('amount', '/terms/amount')}
          error={amount === undefined ? words.register.needed : refused?.at('/terms/amount')} />
        <TextInput label={said.amountReason} maxLength={300} {...field('reason', '/terms/amountReason')} />
        <TextInput label={said.duration} description={said.durationHow} inputMode="numeric" maxLength={3} {...field('months', '/terms/months')} />
        <TextInput label={said.availableUntil} type="date" {...field('until', '/terms/availableUntil')} />
        {saving.error && <Trouble fault={saving.error} />}
        <Group>
          <Button type="submit" loading={saving.isPending}>
            {words.team.partners.save}
          </Button>
          <Button variant="default" onClick={done}>
            {words.deal.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** What the form does not show. */
function kept(terms: Schemas['FilledTerms']): Schemas['OfferTerms'] {
  const { template, productFamily, dimension, description, startsOn, endsOn, schedule, replaces } = terms
  return {
    template,
    productFamily,
    dimension,
    description,
    startsOn,
    endsOn,
    schedule: schedule.length > 0 ? schedule : undefined,
    replaces,
  }
}
