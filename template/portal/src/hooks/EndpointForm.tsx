import { Button, Chip, Group, Input, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { answer, api, newKey, type Schemas, type Versioned } from '@/api/api'
import { Refusal } from '@/api/refusal'
import formClasses from '@/deals/deals.module.css'
import { Trouble } from '@/parts/Trouble'
import { useWords } from '@/words/Words'
import { Secret } from './Secret'

interface Props {
  endpoint?: Versioned<Schemas['WebhookEndpoint']>
  done: () => void
}

/** Where to send, and of which events; of a new one the secret is shown, this once. */
export function EndpointForm({ endpoint, done }: Props) {
  const words = useWords()
  const { hooks: said } = words.team
  const bus = endpoint?.data.eventBus
  const [url, setUrl] = useState(endpoint?.data.url ?? '')
  const [description, describe] = useState(endpoint?.data.description ?? '')
  const [types, choose] = useState<string[]>(endpoint?.data.eventTypes ?? [])
  const saving = useSaving(endpoint, done)
  const fault = saving.error instanceof Refusal ? saving.error.at('/url') : undefined
  const offered = Object.entries(words.events).filter(([type]) => type.startsWith('deal.'))
  if (saving.data?.secret) {
    return <Secret secret={saving.data.secret} done={done} />
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    if ((bus || url.trim()) && !saving.isPending) {
      const where = bus ? { eventBus: bus } : { url: url.trim() }
      const eventTypes = types.length > 0 ? types : undefined
      const maxPerMinute = endpoint?.data.maxPerMinute
      saving.mutate({ ...where, description: description.trim() || undefined, eventTypes, maxPerMinute })
    }
  }
  return (
    <form className={formClasses.move} noValidate onSubmit={submit} aria-label={said.add}>
      <Stack>
        {!bus && (
          <TextInput label={said.url} description={said.urlHow} required type="url" maxLength={1000} value={url}
            error={fault} autoFocus onChange={(event) => setUrl(event.currentTarget.value)} />
        )}
        <TextInput label={said.description} maxLength={200} value={description}
          onChange={(event) => describe(event.currentTarget.value)} />
        <Input.Wrapper label={said.types} description={said.typesHow} labelElement="div" labelProps={{ id: 'types' }}>
          <Chip.Group multiple value={types} onChange={choose}>
            <Group gap="xs" my={4} role="group" aria-labelledby="types">
              {offered.map(([value, label]) => (
                <Chip key={value} value={value} size="xs">
                  {label}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        </Input.Wrapper>
        {saving.error && !fault && <Trouble fault={saving.error} />}
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

function useSaving(endpoint: Props['endpoint'], done: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (body: Schemas['CreateWebhookEndpoint']): Promise<{ secret?: string }> => {
      if (!endpoint) {
        const header = { 'Idempotency-Key': newKey() }
        return answer(api.POST('/v1/webhook-endpoints', { params: { header }, body }))
      }
      const path = { endpointId: endpoint.data.endpointId }
      const header = { 'If-Match': endpoint.etag }
      await answer(api.PUT('/v1/webhook-endpoints/{endpointId}', { params: { path, header }, body }))
      return {}
    },
    retry: false,
    onSuccess: ({ secret }) => {
      void queries.invalidateQueries({ queryKey: ['endpoints'] })
      if (!secret) {
        done()
      }
    },
  })
}
