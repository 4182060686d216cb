import { Group, NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { Schemas } from '@/api/api'
import { date } from '@/words/format'
import { useWords } from '@/words/Words'
import type { Field, FieldName } from './fields'
import type { Typed } from './moveBody'

interface Props {
  name: FieldName
  field: Field & { readonly optional?: boolean }
  deal: Schemas['Deal']
  typed: Typed
  type: (typed: Typed) => void
  focused: boolean
  error?: string
}

export function MoveField({ name, field, deal, typed, type, focused, error }: Props) {
  const words = useWords()
  const props = {
    label: words.fields[name],
    required: field.optional !== true,
    value: typed[name] ?? '',
    onChange: (event: { currentTarget: { value: string } }) => type({ ...typed, [name]: event.currentTarget.value }),
    autoFocus: focused,
    error,
  }
  switch (field.as) {
    case 'line':
      return <TextInput {...props} maxLength={500} />
    case 'prose':
      return <Textarea {...props} maxLength={2000} rows={3} />
    case 'date':
      return <TextInput {...props} type="date" />
    case 'progressKind':
      return <NativeSelect {...props} data={choices(words.progressKinds)} />
    case 'progressNumber':
      return <NativeSelect {...props} data={choices(unconfirmed())} />
    case 'yesNo':
      return <NativeSelect {...props} data={choices({ yes: words.yes, no: words.no })} />
    case 'reviewersReason':
      return <NativeSelect {...props} data={choices(words.reviewersReasons)} />
    case 'money':
      return (
        <Group align="end" gap="xs">
          <TextInput {...props} inputMode="decimal" maxLength={20} />
          <span>{typed.currency}</span>
        </Group>
      )
  }

  function unconfirmed(): Record<string, string> {
    const open = deal.progress?.filter((step) => !step.verified) ?? []
    return Object.fromEntries(
      open.map((step) => [step.number, `${words.progressKinds[step.kind]}, ${date(step.on)}`]),
    )
  }
}

function choices(labels: Record<string, string>) {
  return [{ value: '', label: '' }, ...Object.entries(labels).map(([value, label]) => ({ value, label }))]
}
