import { Alert, Button, Text } from '@mantine/core'
import { NoAnswer, Refusal } from '@/api/refusal'
import type { Words } from '@/words/en'
import { useWords } from '@/words/Words'
import { NotHere } from './NotHere'

interface Props {
  fault: Error
  retry?: () => void
}

/** What failed and what to do about it, where it failed. */
export function Trouble({ fault, retry }: Props) {
  const words = useWords()
  const { title, how, reference } = told(fault, words)
  return (
    <Alert role="alert" color="red" variant="default" title={title}>
      {how && <Text>{how}</Text>}
      {reference && (
        <Text size="sm" c="dimmed">
          {words.trouble.reference(reference)}
        </Text>
      )}
      {retry && (
        <Button mt="sm" variant="default" onClick={retry}>
          {words.trouble.retry}
        </Button>
      )}
    </Alert>
  )
}

/** The same for a screen that could not be shown. */
export function ScreenTrouble({ error, reset }: { error: unknown; reset: () => void }) {
  const fault = error instanceof Error ? error : new Error(String(error))
  return fault instanceof Refusal && fault.status === 404 ? <NotHere /> : <Trouble fault={fault} retry={reset} />
}

interface Told {
  readonly title: string
  readonly how?: string
  readonly reference?: string
}

function told(fault: Error, { trouble }: Words): Told {
  if (fault instanceof NoAnswer) {
    return { title: trouble.noAnswer }
  }
  if (!(fault instanceof Refusal)) {
    return { title: trouble.ours }
  }
  switch (fault.status) {
    case 403:
      return { title: trouble.forbidden }
    case 404:
      return { title: trouble.missing, how: trouble.missingHow }
    case 412:
      return { title: trouble.conflict, how: trouble.conflictHow }
    case 429:
      return { title: trouble.busy, how: trouble.later(fault.retryAfter ?? 5) }
    default:
      return fault.status >= 500
        ? { title: trouble.ours, reference: fault.problem.traceId }
        : { title: fault.problem.detail || trouble.ours }
  }
}
