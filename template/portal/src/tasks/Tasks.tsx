import { Chip, Group, Stack, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Schemas } from '@/api/api'
import { tasksQuery } from '@/api/queries'
import { More } from '@/parts/More'
import { person } from '@/parts/People'
import { Rows } from '@/parts/Rows'
import { Trouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import classes from '@/parts/parts.module.css'
import { day } from '@/words/format'
import { useWords } from '@/words/Words'

const STATES: readonly Schemas['TaskState'][] = ['OPEN', 'DONE']

/** Work that only a person can do, the longest open first. */
export function Tasks() {
  const words = useWords()
  const { tasks: said } = words.team
  const [state, choose] = useState<Schemas['TaskState']>('OPEN')
  return (
    <Stack>
      <Title order={1}>{said.title}</Title>
      <Chip.Group value={state} onChange={(value) => choose(value as Schemas['TaskState'])}>
        <Group gap="xs" role="radiogroup" aria-label={words.deals.filter}>
          {STATES.map((value) => (
            <Chip key={value} value={value}>
              {said.states[value]}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <TaskList state={state} />
    </Stack>
  )
}

export function TaskList({ state }: { state: Schemas['TaskState'] }) {
  const words = useWords()
  const { tasks: said } = words.team
  const tasks = useInfiniteQuery(tasksQuery(state))
  const all = tasks.data?.pages.flatMap((page) => page.data)
  return (
    <>
      {tasks.isError && !all && <Trouble fault={tasks.error} retry={() => void tasks.refetch()} />}
      {tasks.isLoading && <Waiting />}
      {all?.length === 0 && <Text c="dimmed">{said.none[state]}</Text>}
      {all && all.length > 0 && (
        <Rows>
          {all.map((task) => (
            <li key={task.taskId} className={classes.row}>
              <Link to="/tasks/$taskId" params={{ taskId: task.taskId }} className={classes.rowLink}>
                <span className={classes.rowName}>{task.title}</span>
                <span className={classes.end}>{day(task.openedAt)}</span>
                <span className={classes.quiet}>{said.kinds[task.kind] ?? ''}</span>
                <span className={`${classes.quiet} ${classes.end}`}>{person(task.owner, words)}</span>
              </Link>
            </li>
          ))}
        </Rows>
      )}
      <More of={tasks} />
    </>
  )
}
