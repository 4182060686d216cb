import { Text, Title } from '@mantine/core'
import type { Schemas } from '@/api/api'
import { useSpeaking } from '@/words/Words'
import classes from '@/register/register.module.css'

interface Props {
  decision: Schemas['Decision']
  program: Schemas['Program']
}

const TONES: Record<Schemas['Verdict'], string | undefined> = {
  APPROVED: classes.free,
  WAITLISTED: classes.look,
  IN_REVIEW: classes.look,
  ACTION_REQUIRED: classes.taken,
  REJECTED: classes.bar,
}

/** The verdict as the partner would read it, and the rule that it comes from. */
export function Tried({ decision, program }: Props) {
  const { words, language } = useSpeaking()
  const fired = decision.rules.find((rule) => rule.outcome === 'FIRED')
  const paragraphs = program.text[language] ?? Object.values(program.text)[0] ?? []
  const rule = paragraphs.find((paragraph) => paragraph.ruleId === fired?.id)
  return (
    <div role="status" className={`${classes.check} ${TONES[decision.verdict]}`}>
      <Title order={3} size="h4" className={classes.said}>
        {words.verdict.titles[decision.verdict]}
      </Title>
      <Text className={classes.said}>{decision.reason.text}</Text>
      {decision.whatWouldChange && <Text className={classes.said}>{decision.whatWouldChange.text}</Text>}
      {rule && (
        <Text className={classes.said} size="sm" mt="xs">
          {words.team.tried.rule(rule.title)} {rule.text}
        </Text>
      )}
      {decision.verdict === 'APPROVED' && (
        <Text className={classes.said} size="sm" mt="xs">
          {words.team.tried.all}
        </Text>
      )}
    </div>
  )
}
