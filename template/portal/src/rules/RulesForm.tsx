import { Fieldset, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { labelOf, named } from '@/api/program'
import { programQuery } from '@/api/queries'
import { useSpeaking } from '@/words/Words'
import classes from './rules.module.css'
import { read } from './document'
import { applied, BREACHES, faultsOf, formOf, NUMBERS, type Breach, type Form, type ListName, type NumberName } from './parameters'

interface Props {
  document: string
  change: (document: string) => void
  /** What the service says of a place of the document. */
  faultAt: (pointer: string) => string | undefined
  form?: Form
  typed: (form: Form) => void
}

const GROUPS: readonly (readonly [keyof ReturnType<typeof useSpeaking>['words']['team']['form']['groups'], readonly NumberName[]])[] = [
  ['protection', ['protectionDays', 'progressDays', 'mostDays', 'idleDays', 'evidenceDays']],
  ['more', ['extensionDays', 'answerDays', 'renewalDays', 'turnHours']],
  ['review', ['targetHours', 'hardHours']],
  ['deals', ['directActivityDays', 'latestCloseDays']],
]

/** What most vendors change, each with its sentence; the document behind it changes with every letter. */
export function RulesForm({ document, change, faultAt, form, typed }: Props) {
  const { words, language } = useSpeaking()
  const said = words.team.form
  const program = useQuery(programQuery).data
  const tiers = program ? named(program, 'tiers', language) : []
  const parsed = useMemo(() => read(document), [document])
  if (!parsed) {
    return <Text>{said.unreadable}</Text>
  }
  const stands = formOf(parsed)
  const now = form ?? stands
  const faults = faultsOf(now)

  function set(next: Form) {
    typed(next)
    const wrong = faultsOf(next)
    if (wrong.size === 0) {
      change(applied(document, stands, next))
    }
  }

  const numberField = (name: NumberName) => (
    <TextInput
      key={name}
      label={said.numbers[name]}
      type="number"
      min={NUMBERS[name].least}
      step={1}
      value={now.numbers[name]}
      error={faults.has(name) ? said.whole(NUMBERS[name].least) : faultAt(`/${NUMBERS[name].path.join('/')}`)}
      onChange={(event) => set({ ...now, numbers: { ...now.numbers, [name]: event.currentTarget.value } })}
    />
  )
  const listField = (name: ListName, pointer: string) => (
    <Textarea
      label={said.lists[name]}
      rows={4}
      value={now.lists[name]}
      error={faults.has(name) ? said.badEntry[name] : faultAt(pointer)}
      onChange={(event) => set({ ...now, lists: { ...now.lists, [name]: event.currentTarget.value } })}
    />
  )
  return (
    <Stack>
      {GROUPS.map(([group, names]) => (
        <Fieldset key={group} legend={said.groups[group]}>
          <div className={classes.fields}>{names.map(numberField)}</div>
          {group === 'protection' && listField('warnings', '/protection/warnings')}
          {group === 'deals' && listField('minimums', '/minimumDealValue')}
          {group === 'review' && (
            <NativeSelect
              label={said.onBreach}
              value={now.onBreach}
              data={BREACHES.map((value: Breach) => ({ value, label: said.breaches[value] }))}
              onChange={(event) => set({ ...now, onBreach: event.currentTarget.value })}
            />
          )}
        </Fieldset>
      ))}
      <Fieldset legend={said.groups.quotas}>
        <div className={classes.fields}>
          {Object.entries(now.quotas).map(([tier, quota]) => (
            <TextInput
              key={tier}
              label={labelOf(tiers, tier)}
              type="number"
              min={0}
              value={quota}
              error={faults.has(`quota:${tier}`) ? said.whole(0) : undefined}
              onChange={(event) => set({ ...now, quotas: { ...now.quotas, [tier]: event.currentTarget.value } })}
            />
          ))}
        </div>
      </Fieldset>
    </Stack>
  )
}
