import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { answer, api, newKey } from '@/api/api'
import { Trouble } from '@/parts/Trouble'
import { useWords } from '@/words/Words'
import { Crm } from './Crm'
import { Import } from './Import'

/** What decisions rest on: the vendor's companies and opportunities, read from its own system or brought in as files, and duplicates made one. */
export function Facts() {
  const words = useWords()
  return (
    <Stack gap="xl">
      <Title order={1}>{words.facts.title}</Title>
      <Crm />
      <Import />
      <Merge />
    </Stack>
  )
}

function Merge() {
  const { facts: words } = useWords()
  const [one, setOne] = useState('')
  const [other, setOther] = useState('')
  const merging = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/v1/accounts/{accountId}/merge', {
          params: { path: { accountId: one.trim() }, header: { 'Idempotency-Key': newKey() } },
          body: { into: other.trim() },
        }),
      ),
    retry: false,
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    if (one.trim() && other.trim()) {
      merging.mutate()
    }
  }
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        {words.merge}
      </Title>
      <form onSubmit={submit}>
        <Stack maw={480}>
          <Text>{words.mergeHow}</Text>
          <TextInput label={words.one} required value={one} maxLength={64} onChange={(event) => setOne(event.currentTarget.value)} />
          <TextInput label={words.into} required value={other} maxLength={64} onChange={(event) => setOther(event.currentTarget.value)} />
          {merging.error && <Trouble fault={merging.error} />}
          {merging.data && <Text role="status">{words.merged(merging.data.accountId, merging.data.into)}</Text>}
          <Group>
            <Button type="submit" loading={merging.isPending}>
              {words.mergeButton}
            </Button>
          </Group>
        </Stack>
      </form>
    </section>
  )
}
