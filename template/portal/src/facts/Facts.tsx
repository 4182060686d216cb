import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { answer, api, newKey } from '@/api/api'
import { Trouble } from '@/parts/Trouble'
import { useWords } from '@/words/Words'
import { rememberImport } from './imported'
import { JobProgress } from './JobProgress'

type Kind = 'accounts' | 'opportunities'

/** What decisions rest on: the vendor's companies and opportunities, brought in as files, and duplicates made one. */
export function Facts() {
  const words = useWords()
  return (
    <Stack gap="xl">
      <Title order={1}>{words.facts.title}</Title>
      <Import />
      <Merge />
    </Stack>
  )
}

function Import() {
  const { facts: words } = useWords()
  const [kind, setKind] = useState<Kind>('accounts')
  const importing = useMutation({ mutationFn: (file: File) => imported(kind, file), onSuccess: rememberImport })
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        {words.import}
      </Title>
      <Stack>
        <NativeSelect
          label={words.what}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as Kind)}
          data={[
            { value: 'accounts', label: words.accounts },
            { value: 'opportunities', label: words.opportunities },
          ]}
        />
        <Text size="sm">{words.columns[kind]}</Text>
        <TextInput
          label={words.file}
          type="file"
          accept=".csv,text/csv"
          onChange={(event) => {
            const file = (event.currentTarget as HTMLInputElement).files?.[0]
            if (file) {
              importing.mutate(file)
            }
          }}
        />
        {importing.isPending && <Text role="status">{words.sending}</Text>}
        {importing.error && <Trouble fault={importing.error} />}
        {importing.data && <JobProgress jobId={importing.data.jobId} />}
      </Stack>
    </section>
  )
}

/** The text as it is in the file; that it is UTF-8 and what a row lacks, the service says. */
async function imported(kind: Kind, file: File) {
  const options = {
    params: { header: { 'Idempotency-Key': newKey() } },
    headers: { 'Content-Type': 'text/csv' },
    body: (await file.arrayBuffer()) as unknown as string,
    bodySerializer: (body: unknown) => body as BodyInit,
  }
  return kind === 'accounts'
    ? answer(api.POST('/v1/accounts/imports', options))
    : answer(api.POST('/v1/opportunities/imports', options))
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
