import { Anchor, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { answer, api, newKey, type Schemas } from '@/api/api'
import { dealQuery, taskQuery } from '@/api/queries'
import formClasses from '@/deals/deals.module.css'
import { person } from '@/parts/People'
import { ScreenTrouble, Trouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import { may } from '@/session/session'
import { usePresent } from '@/shell/Present'
import { time } from '@/words/format'
import { useWords } from '@/words/Words'

const route = getRouteApi('/tasks/$taskId')

/** One task: what is to be done, the deals that it is about, and how it was settled. */
export function OneTask() {
  const words = useWords()
  const { tasks: said } = words.team
  const { session } = usePresent()
  const task = useQuery(taskQuery(route.useParams().taskId))
  if (task.isError && !task.data) {
    return <ScreenTrouble error={task.error} reset={() => void task.refetch()} />
  }
  if (!task.data) {
    return <Waiting />
  }
  const { title, text, owner, deals, accounts, state, note, doneAt, doneBy } = task.data
  return (
    <Stack>
      <header>
        <Anchor component={Link} to="/tasks" size="sm">
          {said.back}
        </Anchor>
        <Title order={1} dir="auto">
          {title}
        </Title>
        <Text c="dimmed">{person(owner, words)}</Text>
      </header>
      <Text>{text}</Text>
      {accounts.length > 0 && <Text>{said.accounts(accounts.join(', '))}</Text>}
      {deals.length > 0 && (
        <ul className={formClasses.steps}>
          {deals.map((dealId) => (
            <li key={dealId}>
              <DealLink dealId={dealId} />
            </li>
          ))}
        </ul>
      )}
      {state === 'DONE' && (
        <Text>
          {said.doneAt(doneAt ? time(doneAt) : '')} {doneBy} {note}
        </Text>
      )}
      {state === 'OPEN' && may(session, 'completeTask') && <Completing task={task.data} />}
    </Stack>
  )
}

function DealLink({ dealId }: { dealId: string }) {
  const deal = useQuery(dealQuery(dealId)).data?.data
  return (
    <Anchor component={Link} to={`/deals/${dealId}`}>
      {deal?.endCustomer.legalName ?? dealId}
    </Anchor>
  )
}

function Completing({ task }: { task: Schemas['Task'] }) {
  const { tasks: said } = useWords().team
  const queries = useQueryClient()
  const [note, say] = useState('')
  const [key] = useState(newKey)
  const completing = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/v1/tasks/{taskId}/complete', {
          params: { path: { taskId: task.taskId }, header: { 'Idempotency-Key': key } },
          body: { note: note.trim() || undefined },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['tasks'] }),
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    completing.mutate()
  }
  return (
    <form className={formClasses.move} onSubmit={submit}>
      <Stack>
        <TextInput label={said.note} maxLength={500} value={note} onChange={(event) => say(event.currentTarget.value)} />
        {completing.error && <Trouble fault={completing.error} />}
        <Group>
          <Button type="submit" loading={completing.isPending}>
            {said.complete}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
