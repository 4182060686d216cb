import { Button, Code, Group, NumberInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { answer, api, type Schemas, type Versioned } from '@/api/api'
import { landingQuery } from '@/api/queries'
import { Refusal } from '@/api/refusal'
import formClasses from '@/deals/deals.module.css'
import { Trouble } from '@/parts/Trouble'
import { may } from '@/session/session'
import { usePresent } from '@/shell/Present'
import { useWords } from '@/words/Words'

/** Where buyers come in, what they are told, and where AWS sends its events. */
export function Landing() {
  const { marketplace: said } = useWords()
  const { session } = usePresent()
  const landing = useQuery(landingQuery)
  const [changing, change] = useState(false)
  const never = landing.error instanceof Refusal && landing.error.status === 404
  const found = landing.data
  return (
    <section aria-labelledby="landing">
      <Title order={2} size="h3" id="landing">
        {said.landing}
      </Title>
      {landing.error && !never && <Trouble fault={landing.error} retry={() => void landing.refetch()} />}
      {never && <Text>{said.noLanding}</Text>}
      {found && (
        <Stack gap="xs">
          <Text>{said.told(found.data.nextStep, found.data.setUpWithinDays)}</Text>
          <Text>{said.asked(found.data.contactName, found.data.contactEmail)}</Text>
          <Address label={said.fulfillment} path={found.data.path} />
          <Address label={said.events} path={found.data.eventsPath} />
        </Stack>
      )}
      {!changing && (found ?? never) && may(session, 'putBuyerLanding') && (
        <Button my="sm" variant="default" onClick={() => change(true)}>
          {said.changeLanding}
        </Button>
      )}
      {changing && <LandingForm landing={found} done={() => change(false)} />}
    </section>
  )
}

function Address({ label, path }: { label: string; path: string }) {
  return (
    <div>
      <Text size="sm">{label}</Text>
      <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {location.origin + path}
      </Code>
    </div>
  )
}

function LandingForm({ landing, done }: { landing: Versioned<Schemas['BuyerLanding']> | undefined; done: () => void }) {
  const words = useWords()
  const { marketplace: said } = words
  const queries = useQueryClient()
  const [typed, type] = useState({
    contactName: landing?.data.contactName ?? '',
    contactEmail: landing?.data.contactEmail ?? '',
    nextStep: landing?.data.nextStep ?? '',
    setUpWithinDays: landing?.data.setUpWithinDays ?? 2,
  })
  const [tried, attempt] = useState(false)
  const saving = useMutation({
    mutationFn: () => {
      const header = landing ? { 'If-Match': landing.etag } : {}
      return answer(api.PUT('/v1/buyer-landing', { params: { header }, body: typed }))
    },
    retry: false,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: landingQuery.queryKey })
      done()
    },
  })
  const refused = saving.error instanceof Refusal ? saving.error : undefined
  const field = (name: 'contactName' | 'contactEmail' | 'nextStep') => ({
    value: typed[name],
    required: true,
    error: tried && !typed[name].trim() ? words.register.needed : refused?.at(`/${name}`),
    onChange: (event: { currentTarget: HTMLInputElement }) => type({ ...typed, [name]: event.currentTarget.value }),
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    attempt(true)
    if (typed.contactName.trim() && typed.contactEmail.trim() && typed.nextStep.trim() && !saving.isPending) {
      saving.mutate()
    }
  }
  return (
    <form className={formClasses.move} noValidate onSubmit={submit} aria-label={said.changeLanding}>
      <Stack>
        <TextInput label={said.contactName} maxLength={200} {...field('contactName')} />
        <TextInput label={said.contactEmail} type="email" maxLength={254} {...field('contactEmail')} />
        <TextInput label={said.nextStep} description={said.nextStepHow} maxLength={500} {...field('nextStep')} />
        <NumberInput label={said.days} min={1} max={90} allowDecimal={false} hideControls value={typed.setUpWithinDays}
          error={refused?.at('/setUpWithinDays')} onChange={(days) => type({ ...typed, setUpWithinDays: Number(days) })} />
        {saving.error && !refused?.faults.length && <Trouble fault={saving.error} />}
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
