import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api, newKey } from '@/api/api'
import { isOver, jobQuery } from '@/api/queries'
import { Trouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import classes from '@/manager/manager.module.css'
import { useWords } from '@/words/Words'

/** How far a job is, what its rows lack, and how to stop it or go on. */
export function JobProgress({ jobId }: { jobId: string }) {
  const { facts: words } = useWords()
  const queries = useQueryClient()
  const job = useQuery(jobQuery(jobId))
  const params = () => ({ path: { jobId }, header: { 'Idempotency-Key': newKey() } })
  const moving = useMutation({
    mutationFn: (move: 'cancel' | 'resume') =>
      move === 'cancel'
        ? answer(api.POST('/v1/jobs/{jobId}/cancel', { params: params() }))
        : answer(api.POST('/v1/jobs/{jobId}/resume', { params: params() })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['job', jobId] }),
  })
  if (job.isError && !job.data) {
    return <Trouble fault={job.error} retry={() => void job.refetch()} />
  }
  if (!job.data) {
    return <Waiting />
  }
  const { state, reason, progress, faults } = job.data
  const { rowsDone, rowsFaulty, rowsTotal } = progress
  const part = rowsTotal ? (100 * (rowsDone + rowsFaulty)) / rowsTotal : state === 'DONE' ? 100 : 0
  return (
    <Stack gap="xs">
      <Progress value={part} aria-label={words.states[state]} />
      <Text role="status">{words.progress(words.states[state], rowsDone, rowsFaulty)}</Text>
      {reason && <Text>{reason}</Text>}
      {moving.error && <Trouble fault={moving.error} />}
      <Group>
        {!isOver(state) && (
          <Button variant="default" onClick={() => moving.mutate('cancel')}>
            {words.stop}
          </Button>
        )}
        {state === 'FAILED' && <Button onClick={() => moving.mutate('resume')}>{words.resume}</Button>}
      </Group>
      {faults.length > 0 && (
        <ul className={classes.evidence}>
          {faults.map((row) => (
            <li key={row.row}>
              {words.row(row.row)}: {row.faults.map((fault) => fault.message).join(' ')}
            </li>
          ))}
        </ul>
      )}
    </Stack>
  )
}
