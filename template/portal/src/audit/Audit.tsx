import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { Schemas } from '@/api/api'
import { auditQuery, type AuditFilter } from '@/api/queries'
import { More } from '@/parts/More'
import { Trouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import classes from '@/parts/parts.module.css'
import { time } from '@/words/format'
import { useWords } from '@/words/Words'

const FILTERS = ['actor', 'subject', 'operation'] as const

/** Who changed what, the latest first. */
export function Audit() {
  const { audit: said } = useWords().team
  const [typed, type] = useState<AuditFilter>({})
  const [filter, apply] = useState<AuditFilter>({})
  const entries = useInfiniteQuery(auditQuery(filter))
  const all = entries.data?.pages.flatMap((page) => page.data)
  function submit(event: FormEvent) {
    event.preventDefault()
    apply(Object.fromEntries(FILTERS.flatMap((name) => (typed[name]?.trim() ? [[name, typed[name].trim()]] : []))))
  }
  return (
    <Stack>
      <Title order={1}>{said.title}</Title>
      <form onSubmit={submit}>
        <Group align="end">
          {FILTERS.map((name) => (
            <TextInput
              key={name}
              label={said.filters[name]}
              maxLength={300}
              value={typed[name] ?? ''}
              onChange={(event) => type({ ...typed, [name]: event.currentTarget.value })}
            />
          ))}
          <Button type="submit" variant="default">
            {said.show}
          </Button>
        </Group>
      </form>
      {entries.isError && !all && <Trouble fault={entries.error} retry={() => void entries.refetch()} />}
      {entries.isLoading && <Waiting />}
      {all?.length === 0 && <Text c="dimmed">{entries.hasNextPage ? said.noneYet : said.none}</Text>}
      <ul className={classes.rows}>
        {all?.map((entry) => (
          <Entry key={`${entry.subject} ${entry.subjectVersion} ${entry.event}`} entry={entry} />
        ))}
      </ul>
      <More of={entries} />
    </Stack>
  )
}

function Entry({ entry }: { entry: Schemas['AuditEntry'] }) {
  const words = useWords()
  const { audit: said } = words.team
  const behalf = entry.onBehalfOf && said.behalf(entry.onBehalfOf)
  return (
    <li className={`${classes.row} ${classes.person}`}>
      <Text fw={600}>
        {words.events[entry.event] ?? entry.event} · {entry.subject}
      </Text>
      <Text size="sm" c="dimmed">
        {[time(entry.at), entry.actor, behalf, entry.operation, entry.source].filter(Boolean).join(' · ')}
      </Text>
      {entry.changes.length > 0 && (
        <details>
          <summary>{said.changes(entry.changes.length)}</summary>
          <dl className={classes.facts}>
            {entry.changes.map((change) => (
              <div key={change.field}>
                <dt>{change.field}</dt>
                <dd>{change.withheld ? said.withheld : `${change.before ?? '–'} → ${change.after ?? '–'}`}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </li>
  )
}
