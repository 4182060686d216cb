import { Button, Stack, Table, Text, Title } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, api, newKey, type Schemas } from '@/api/api'
import { programQuery, versionsQuery } from '@/api/queries'
import { More } from '@/parts/More'
import { Trouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import classes from '@/manager/manager.module.css'
import { may } from '@/session/session'
import { usePresent } from '@/shell/Present'
import { time } from '@/words/format'
import { useSpeaking } from '@/words/Words'
import { RulesEditor } from './RulesEditor'
import { TryIt } from './TryIt'

/** The rules in force as everybody reads them, what was published, and for whoever may, the next version. */
export function Rules() {
  const { words, language } = useSpeaking()
  const { session } = usePresent()
  const program = useQuery(programQuery)
  const [editing, edit] = useState<number>()
  if (program.isError && !program.data) {
    return <Trouble fault={program.error} retry={() => void program.refetch()} />
  }
  if (!program.data) {
    return <Waiting />
  }
  const paragraphs = program.data.text[language] ?? Object.values(program.data.text)[0] ?? []
  return (
    <Stack gap="xl">
      <header>
        <Title order={1}>{words.rules.title}</Title>
        <Text c="dimmed">{words.rules.inForce(program.data.version, time(program.data.effectiveAt))}</Text>
      </header>
      {may(session, 'publishProgram') && (
        <div>
          <Button
            variant={editing ? 'default' : 'filled'}
            aria-expanded={editing !== undefined}
            onClick={() => edit(editing ? undefined : program.data.version)}
          >
            {words.rules.change}
          </Button>
          {editing && editing !== program.data.version && (
            <Text mt="md">{words.team.form.startsFrom(editing)}</Text>
          )}
          {editing && <RulesEditor key={editing} version={editing} done={() => edit(undefined)} />}
        </div>
      )}
      {may(session, 'tryDeal') && <TryIt program={program.data} />}
      <section>
        {paragraphs.map((paragraph) => (
          <div key={paragraph.ruleId}>
            <Title order={2} size="h4" mt="md">
              {paragraph.title}
            </Title>
            <Text>{paragraph.text}</Text>
          </div>
        ))}
      </section>
      {may(session, 'listProgramVersions') && <Versions again={again} />}
    </Stack>
  )

  function again(version: number) {
    edit(version)
    window.scrollTo({ top: 0 })
  }
}

function Versions({ again }: { again: (version: number) => void }) {
  const words = useSpeaking().words
  const versions = useInfiniteQuery(versionsQuery)
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        {words.rules.versions}
      </Title>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={words.rules.versions}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.rules.version}</Table.Th>
              <Table.Th>{words.rules.since}</Table.Th>
              <Table.Th>{words.rules.changes}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {versions.data?.pages
              .flatMap((page) => page.data)
              .map((version) => (
                <Table.Tr key={version.version}>
                  <Table.Td>
                    {version.version} · {words.rules.states[version.state]}
                  </Table.Td>
                  <Table.Td>{time(version.effectiveFrom)}</Table.Td>
                  <Table.Td>
                    {[version.comment, ...version.changes].filter(Boolean).join(' · ')}
                    <Undo version={version} again={again} />
                  </Table.Td>
                </Table.Tr>
              ))}
          </Table.Tbody>
        </Table>
      </div>
      <More of={versions} />
    </section>
  )
}

interface UndoProps {
  version: Schemas['PublishedProgram']
  again: (version: number) => void
}

/** What is to come is withdrawn; what decided before becomes the beginning of a new version. */
function Undo({ version: { version, state }, again }: UndoProps) {
  const { team } = useSpeaking().words
  const { session } = usePresent()
  const queries = useQueryClient()
  const [key] = useState(newKey)
  const withdrawing = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/v1/program/versions/{version}/withdraw', {
          params: { path: { version }, header: { 'Idempotency-Key': key } },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['versions'] }),
  })
  if (!may(session, 'publishProgram')) {
    return null
  }
  return (
    <div>
      {state === 'PAST' && (
        <Button variant="default" size="compact-sm" onClick={() => again(version)}>
          {team.form.again(version)}
        </Button>
      )}
      {state === 'SCHEDULED' && (
        <Button variant="default" size="compact-sm" loading={withdrawing.isPending} onClick={() => withdrawing.mutate()}>
          {team.form.withdraw(version)}
        </Button>
      )}
      {withdrawing.error && <Trouble fault={withdrawing.error} />}
    </div>
  )
}
