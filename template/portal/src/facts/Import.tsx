import { NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, api, newKey } from '@/api/api'
import { Trouble } from '@/parts/Trouble'
import { useWords } from '@/words/Words'
import type { Kind } from './columns'
import { decoded, rowsOf, type Rows } from './csv'
import { rememberImport } from './imported'
import { JobProgress } from './JobProgress'
import { Preview } from './Preview'

interface File {
  readonly name: string
  readonly rows: Rows
  /** Its letters were guessed. */
  readonly isGuess: boolean
}

/** A file from the vendor's own system: its columns are guessed and shown before anything is sent. */
export function Import() {
  const { facts: words, team } = useWords()
  const [kind, setKind] = useState<Kind>('accounts')
  const [file, open] = useState<File>()
  const importing = useMutation({ mutationFn: (parts: string[]) => imported(kind, parts), onSuccess: rememberImport })

  async function read(chosen: globalThis.File) {
    importing.reset()
    const { text, isGuess } = decoded(await chosen.arrayBuffer())
    open({ name: chosen.name, rows: rowsOf(text), isGuess })
  }

  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        {words.import}
      </Title>
      <Stack>
        <NativeSelect
          label={words.what}
          value={kind}
          onChange={(event) => {
            importing.reset()
            setKind(event.currentTarget.value as Kind)
          }}
          data={[
            { value: 'accounts', label: words.accounts },
            { value: 'opportunities', label: words.opportunities },
          ]}
        />
        <TextInput
          label={words.file}
          description={team.import.how}
          type="file"
          accept=".csv,.txt,text/csv"
          onChange={(event) => {
            const chosen = (event.currentTarget as HTMLInputElement).files?.[0]
            if (chosen) {
              void read(chosen)
            }
          }}
        />
        {file?.isGuess && <Text>{team.import.letters}</Text>}
        {file && !importing.data && (
          <Preview
            key={kind + file.name}
            kind={kind}
            rows={file.rows}
            isSending={importing.isPending}
            send={(parts) => importing.mutate(parts)}
          />
        )}
        {importing.isPending && <Text role="status">{words.sending}</Text>}
        {importing.error && <Trouble fault={importing.error} />}
        {importing.data?.map((jobId) => (
          <JobProgress key={jobId} jobId={jobId} />
        ))}
      </Stack>
    </section>
  )
}

/** One after the other, so that a part that is refused stops those behind it. */
async function imported(kind: Kind, parts: string[]): Promise<string[]> {
  const jobs: string[] = []
  for (const body of parts) {
    const options = {
      params: { header: { 'Idempotency-Key': newKey() } },
      headers: { 'Content-Type': 'text/csv' },
      body,
      bodySerializer: (text: unknown) => text as BodyInit,
    }
    const job =
      kind === 'accounts'
        ? await answer(api.POST('/v1/accounts/imports', options))
        : await answer(api.POST('/v1/opportunities/imports', options))
    jobs.push(job.jobId)
  }
  return jobs
}
