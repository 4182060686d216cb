import { Text } from '@mantine/core'
import type { Schemas } from '@/api/api'
import { useWords } from '@/words/Words'
import classes from './register.module.css'
import type { useCheck } from './useCheck'

const TONES: Record<Schemas['CheckAnswer'], string | undefined> = {
  FREE: classes.free,
  TAKEN: classes.taken,
  NEEDS_A_LOOK: classes.look,
  NOT_ELIGIBLE: classes.bar,
}

/** The check's answer, where the company is typed; if it cannot be asked, registering still answers. */
export function CheckLine({ check }: { check: ReturnType<typeof useCheck> }) {
  const words = useWords()
  const found = check.data
  return (
    <div role="status">
      {check.isPending && !found && <Text size="sm">{words.register.checking}</Text>}
      {found && (
        <div className={`${classes.check} ${TONES[found.answer]}`}>
          <Text className={classes.said} fw={600}>
            {words.register.answers[found.answer]}
          </Text>
          {found.reason && <Text className={classes.said}>{found.reason.text}</Text>}
          {found.whatWouldChange && <Text className={classes.said}>{found.whatWouldChange.text}</Text>}
        </div>
      )}
    </div>
  )
}
