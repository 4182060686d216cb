import '@mantine/core/styles/Combobox.css'
import '@mantine/core/styles/Pill.css'
import '@mantine/core/styles/PillsInput.css'
import { Button, Checkbox, Fieldset, MultiSelect, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { Schemas } from '@/api/api'
import { Refusal } from '@/api/refusal'
import { Trouble } from '@/parts/Trouble'
import { countryOptions } from '@/register/DealFields'
import { inLanguage } from '@/words/format'
import { useSpeaking } from '@/words/Words'
import { BLANK, body, REQUIRED, told, type Values } from './application'

interface Props {
  asked: Schemas['ApplicationForm']
  sending: boolean
  refused: Error | null
  send: (body: Schemas['ApplyForPartnership']) => void
}

type Text = { [Name in keyof Values]: Values[Name] extends string ? Name : never }[keyof Values]

export function ApplicationForm({ asked, sending, refused, send }: Props) {
  const { words, language } = useSpeaking()
  const said = words.visit.apply
  const [values, set] = useState<Values>(BLANK)
  const [tried, attempt] = useState(false)
  const faults = refused instanceof Refusal ? told(refused.faults) : {}
  const missing = (name: keyof Values) => tried && !values[name]
  const change = (changed: Partial<Values>) => set((before) => ({ ...before, ...changed }))
  const bind = (name: Text) => ({
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
    error: faults[name] ?? (REQUIRED.some((each) => each === name) && missing(name) ? words.register.needed : undefined),
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    attempt(true)
    if (REQUIRED.every((name) => values[name]) && values.consent && !sending) {
      send(body(values, language))
    }
  }
  const elsewhere = refused && Object.keys(faults).length === 0
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <Fieldset legend={said.company} variant="unstyled">
          <Stack>
            <TextInput label={said.legalName} required maxLength={200} autoComplete="organization" {...bind('legalName')} />
            <NativeSelect label={words.register.country} required data={[{ value: '', label: '' }, ...countryOptions(language)]} {...bind('country')} />
            <TextInput label={words.register.website} inputMode="url" autoCapitalize="none" maxLength={300} {...bind('website')} />
            <TextInput label={said.registryId} maxLength={64} {...bind('registryId')} />
            <NativeSelect label={said.type} required {...bind('type')}
              data={[{ value: '', label: '' }, ...asked.partnerTypes.map(({ type, name }) => ({ value: type, label: inLanguage(name, language) }))]} />
            <MultiSelect label={said.countries} searchable maxValues={250} data={countryOptions(language)} value={values.territories}
              error={faults.territories} onChange={(territories) => change({ territories })} />
          </Stack>
        </Fieldset>
        <Fieldset legend={said.you} variant="unstyled">
          <Stack>
            <TextInput label={said.name} required maxLength={200} autoComplete="name" {...bind('name')} />
            <TextInput label={said.email} required type="email" inputMode="email" autoCapitalize="none" autoComplete="email" maxLength={254} {...bind('email')} />
            <Textarea label={said.about} autosize minRows={3} maxLength={2000} {...bind('about')} />
          </Stack>
        </Fieldset>
        <Checkbox label={said.consent(asked.vendor)} required checked={values.consent}
          error={missing('consent') ? words.register.needed : undefined}
          onChange={(event) => change({ consent: event.currentTarget.checked })} />
        {elsewhere && <Trouble fault={refused} />}
        <Button type="submit" size="lg" loading={sending}>
          {said.send}
        </Button>
      </Stack>
    </form>
  )
}
