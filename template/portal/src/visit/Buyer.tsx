import { Alert, Anchor, Button, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { answer, api, type Schemas } from '@/api/api'
import { Refusal } from '@/api/refusal'
import { Trouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import type { Site } from '@/site/site'
import { day } from '@/words/format'
import { useWords } from '@/words/Words'
import { Frame } from './Frame'

type Registration = Schemas['BuyerRegistration']

const registrationKey = ['buyer']
const A_LOOK = 1_500

/** Where a buyer comes in who accepted an offer at AWS, and finds the same status again next week. */
export function Buyer({ site }: { site: Site }) {
  const { buyer: said } = useWords().visit
  const registration = useQuery({
    queryKey: registrationKey,
    queryFn: () => answer(api.GET('/v1/buyer-registration')),
    retry: false,
    refetchInterval: ({ state }) => (state.data?.status === 'LOOKING_UP' ? A_LOOK : false),
  })
  const unknown = registration.error instanceof Refusal && [400, 403, 404].includes(registration.error.status)
  return (
    <Frame site={site} title={said.title(registration.data?.vendor ?? site.name)}>
      {unknown ? (
        <Alert role="alert" variant="default" title={said.noToken}>
          {said.noTokenHow}
        </Alert>
      ) : registration.error ? (
        <Trouble fault={registration.error} retry={() => void registration.refetch()} />
      ) : registration.data ? (
        <Standing registration={registration.data} />
      ) : (
        <Waiting />
      )}
    </Frame>
  )
}

function Standing({ registration }: { registration: Registration }) {
  const { buyer: said } = useWords().visit
  const { status, contact, startAgain } = registration
  const [correcting, correct] = useState(false)
  const isAsked = status === 'DETAILS_WANTED' || correcting
  return (
    <>
      {isAsked ? (
        <Details registration={registration} done={() => correct(false)} />
      ) : (
        <Alert role="status" variant="default" title={said.statuses[status]}>
          <Stack gap="xs">
            <Text>{said.hows[status]}</Text>
            {startAgain && (
              <Text>
                <Anchor underline="always" href={startAgain}>{said.startAgain}</Anchor>
              </Text>
            )}
            {status === 'REGISTERED' && <Next registration={registration} />}
          </Stack>
        </Alert>
      )}
      {status === 'REGISTERED' && !correcting && (
        <Button variant="default" onClick={() => correct(true)}>
          {said.correct}
        </Button>
      )}
      <Text>
        {said.ask(contact.name)} <Anchor underline="always" href={`mailto:${contact.email}`}>{contact.email}</Anchor>
      </Text>
    </>
  )
}

function Next({ registration: { next, name, email } }: { registration: Registration }) {
  const { buyer: said } = useWords().visit
  return (
    <>
      {next && <Text>{next.step}</Text>}
      {next && <Text>{said.by(day(next.by))}</Text>}
      {name && email && <Text c="dimmed">{said.writeTo(name, email)}</Text>}
    </>
  )
}

/** A name and a work e-mail: AWS knows the rest. */
function Details({ registration, done }: { registration: Registration; done: () => void }) {
  const words = useWords()
  const { buyer: said } = words.visit
  const queries = useQueryClient()
  const [name, call] = useState(registration.name ?? '')
  const [email, reach] = useState(registration.email ?? '')
  const [tried, attempt] = useState(false)
  const sending = useMutation({
    mutationFn: () => answer(api.POST('/v1/buyer-registration', { body: { name: name.trim(), email: email.trim() } })),
    onSuccess: (next) => {
      queries.setQueryData(registrationKey, next)
      done()
    },
  })
  const refused = sending.error instanceof Refusal ? sending.error : undefined
  const error = (typed: string, pointer: string) =>
    tried && !typed.trim() ? words.register.needed : refused?.at(pointer)
  function submit(event: FormEvent) {
    event.preventDefault()
    attempt(true)
    if (name.trim() && email.trim() && !sending.isPending) {
      sending.mutate()
    }
  }
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <Text>{said.lead}</Text>
        <TextInput label={said.name} required autoComplete="name" maxLength={200} value={name}
          error={error(name, '/name')} onChange={(event) => call(event.currentTarget.value)} />
        <TextInput label={said.email} required type="email" autoComplete="email" maxLength={254} value={email}
          error={error(email, '/email')} onChange={(event) => reach(event.currentTarget.value)} />
        {sending.error && !refused?.faults.length && <Trouble fault={sending.error} />}
        <Button type="submit" size="lg" loading={sending.isPending}>
          {said.send}
        </Button>
      </Stack>
    </form>
  )
}
