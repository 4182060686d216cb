import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { answer, api, newKey, type Schemas } from '@/api/api'
import { Trouble } from '@/parts/Trouble'
import { useWords } from '@/words/Words'
import { Secret } from './Secret'

interface Props {
  endpoint: Schemas['WebhookEndpoint']
  change: () => void
}

type Sure = 'rotate' | 'delete'

/** What can be done with an endpoint; what cannot be taken back is asked about first. */
export function EndpointMoves({ endpoint: { endpointId, state, eventBus }, change }: Props) {
  const words = useWords()
  const { hooks: said } = words.team
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [sure, ask] = useState<Sure>()
  const params = () => ({ path: { endpointId }, header: { 'Idempotency-Key': newKey() } })
  const again = () => queries.invalidateQueries({ queryKey: ['endpoints'] })
  const testing = useMutation({
    mutationFn: () => answer(api.POST('/v1/webhook-endpoints/{endpointId}/test', { params: params() })),
    retry: false,
  })
  const enabling = useMutation({
    mutationFn: () => answer(api.POST('/v1/webhook-endpoints/{endpointId}/enable', { params: params() })),
    onSuccess: again,
  })
  const rotating = useMutation({
    mutationFn: () =>
      answer(api.POST('/v1/webhook-endpoints/{endpointId}/rotate-secret', { params: params(), body: {} })),
    retry: false,
    onSuccess: () => ask(undefined),
  })
  const deleting = useMutation({
    mutationFn: () => answer(api.DELETE('/v1/webhook-endpoints/{endpointId}', { params: { path: { endpointId } } })),
    onSuccess: async () => {
      await navigate({ to: '/connections' })
      void queries.invalidateQueries({ queryKey: endpointsKey })
    },
  })
  const fault = testing.error ?? enabling.error ?? rotating.error ?? deleting.error
  return (
    <Stack>
      <Group gap="xs">
        <Button loading={testing.isPending} onClick={() => testing.mutate()}>
          {said.test}
        </Button>
        {state === 'DISABLED' && (
          <Button variant="default" loading={enabling.isPending} onClick={() => enabling.mutate()}>
            {said.enable}
          </Button>
        )}
        <Button variant="default" onClick={change}>
          {words.team.partners.change}
        </Button>
        {!eventBus && (
          <Button variant="default" onClick={() => ask('rotate')}>
            {said.rotate}
          </Button>
        )}
        <Button variant="default" onClick={() => ask('delete')}>
          {said.remove}
        </Button>
      </Group>
      {testing.data && <Heard attempt={testing.data} />}
      {rotating.data?.secret && <Secret secret={rotating.data.secret} done={rotating.reset} />}
      {sure && (
        <Group>
          <Text>{said.sure[sure]}</Text>
          <Button autoFocus onClick={() => (sure === 'rotate' ? rotating : deleting).mutate()}>
            {sure === 'rotate' ? said.rotate : said.remove}
          </Button>
          <Button variant="default" onClick={() => ask(undefined)}>
            {words.deal.cancel}
          </Button>
        </Group>
      )}
      {fault && <Trouble fault={fault} />}
    </Stack>
  )
}

const endpointsKey = ['endpoints']

/** What came back. */
export function Heard({ attempt }: { attempt: Schemas['WebhookAttempt'] }) {
  const { hooks: said } = useWords().team
  const { delivered, status, fault, milliseconds, answer: body } = attempt
  return (
    <Alert role="status" variant="default" title={delivered ? said.heard : said.notHeard}>
      <Text>{[status, fault, milliseconds !== undefined && `${milliseconds} ms`].filter(Boolean).join(' · ')}</Text>
      {body && <Text size="sm">{body}</Text>}
    </Alert>
  )
}
