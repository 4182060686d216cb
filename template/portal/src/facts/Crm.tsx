import { Alert, Badge, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, api, newKey, type Schemas, type Versioned } from '@/api/api'
import { crmQuery } from '@/api/queries'
import { Refusal } from '@/api/refusal'
import { Trouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import { may } from '@/session/session'
import { usePresent } from '@/shell/Present'
import { list, time } from '@/words/format'
import { useWords } from '@/words/Words'
import { CrmFaults } from './CrmFaults'
import { CrmForm } from './CrmForm'

/** The vendor's own system: whether it is connected, how that fares, and what it does not take. */
export function Crm() {
  const { crm: said } = useWords()
  const { session } = usePresent()
  const connection = useQuery(crmQuery)
  const [changing, change] = useState(false)
  const never = connection.error instanceof Refusal && connection.error.status === 404
  const found = never ? undefined : connection.data
  return (
    <section aria-labelledby="crm">
      <Title order={2} size="h3" mb="xs" id="crm">
        {said.title}
      </Title>
      {connection.isLoading && <Waiting />}
      {connection.error && !never && <Trouble fault={connection.error} retry={() => void connection.refetch()} />}
      {never && !changing && <Text>{said.none}</Text>}
      {found && <Shown connection={found.data} />}
      {(found ?? never) && !changing && (
        <Group my="sm">
          {found && may(session, 'testCrmConnection') && <Moves />}
          {may(session, 'putCrmConnection') && (
            <Button variant="default" onClick={() => change(true)}>
              {found ? said.change : said.connect}
            </Button>
          )}
        </Group>
      )}
      {changing && <CrmForm connection={found as Versioned<Schemas['CrmConnection']> | undefined} done={() => change(false)} />}
      {found && <CrmFaults />}
    </section>
  )
}

function Shown({ connection }: { connection: Schemas['CrmConnection'] }) {
  const { crm: said } = useWords()
  const { kind, address, user, state, because, health } = connection
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Text fw={600}>{said.kinds[kind]}</Text>
        <Badge variant="default">{said.states[state]}</Badge>
      </Group>
      <Text style={{ overflowWrap: 'anywhere' }}>{said.where(address, user)}</Text>
      {state === 'BROKEN' && (
        <Alert role="alert" color="red" variant="default" title={said.broken}>
          {because}
        </Alert>
      )}
      <Health health={health} />
    </Stack>
  )
}

function Health({ health }: { health: Schemas['CrmHealth'] }) {
  const { crm: said } = useWords()
  const { lastSuccessAt, waiting, restsUntil, factsAsOf, companiesRead, salesRead, drift } = health
  return (
    <ul>
      <li>{factsAsOf ? said.factsAsOf(time(factsAsOf)) : said.firstLoad(companiesRead, salesRead)}</li>
      {lastSuccessAt && <li>{said.lastSuccess(time(lastSuccessAt))}</li>}
      <li>{said.waiting(waiting)}</li>
      {drift && drift.compared > 0 && <li>{said.drift(time(drift.comparedAt), drift.compared, drift.differing)}</li>}
      {restsUntil && <li>{said.rests(time(restsUntil))}</li>}
    </ul>
  )
}

/** Trying it, and ending it, which is asked about first. */
function Moves() {
  const words = useWords()
  const { crm: said } = words
  const queries = useQueryClient()
  const [sure, ask] = useState(false)
  const again = () => queries.invalidateQueries({ queryKey: crmQuery.queryKey })
  const testing = useMutation({
    mutationFn: () => answer(api.POST('/v1/crm-connection/test', { params: { header: { 'Idempotency-Key': newKey() } } })),
    retry: false,
    onSettled: again,
  })
  const ending = useMutation({
    mutationFn: () => answer(api.DELETE('/v1/crm-connection')),
    onSuccess: again,
  })
  const fault = testing.error ?? ending.error
  return (
    <>
      <Button loading={testing.isPending} onClick={() => testing.mutate()}>
        {said.test}
      </Button>
      <Button variant="default" aria-expanded={sure} onClick={() => ask(!sure)}>
        {said.disconnect}
      </Button>
      {testing.data && (
        <Alert w="100%" role="status" variant="default" title={testing.data.well ? said.well : said.notWell}>
          {testing.data.fault ?? said.people(list(testing.data.owners ?? []))}
        </Alert>
      )}
      {sure && (
        <Group w="100%">
          <Text>{said.sure}</Text>
          <Button loading={ending.isPending} onClick={() => ending.mutate()}>
            {said.disconnect}
          </Button>
          <Button variant="default" onClick={() => ask(false)}>
            {words.deal.cancel}
          </Button>
        </Group>
      )}
      {fault && <Trouble fault={fault} />}
    </>
  )
}
