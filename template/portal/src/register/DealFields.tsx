import { Chip, Fieldset, Group, Input, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { countries } from '@contract/tables'
import type { Schemas } from '@/api/api'
import { acceptedCurrencies, named } from '@/api/program'
import { country } from '@/words/format'
import { useSpeaking } from '@/words/Words'
import classes from './register.module.css'
import type { Faults, Values } from './values'

interface Props {
  program: Schemas['Program']
  families?: readonly string[]
  values: Values
  faults: Faults
  change: (changed: Partial<Values>) => void
  left: (name: 'legalName' | 'website') => void
  afterCompany: ReactNode
}

const HINT_BELOW: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']

type Text = { [Name in keyof Values]: Values[Name] extends string ? Name : never }[keyof Values]

export function DealFields(props: Props) {
  const { values, faults, change, left, afterCompany } = props
  const { words, language } = useSpeaking()
  const said = words.register
  const bind = (name: Text) => ({
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
    error: faults[name],
  })
  return (
    <Stack>
      <Products {...props} />
      <div className={classes.pair}>
        <TextInput
          label={said.company}
          description={said.companyHint}
          inputWrapperOrder={HINT_BELOW}
          required
          maxLength={200}
          autoComplete="off"
          {...bind('legalName')}
          onBlur={() => left('legalName')}
        />
        <NativeSelect
          label={said.country}
          required
          data={[{ value: '', label: '' }, ...countryOptions(language)]}
          {...bind('country')}
        />
      </div>
      <TextInput
        label={said.website}
        description={said.websiteHint}
        inputWrapperOrder={HINT_BELOW}
        inputMode="url"
        autoCapitalize="none"
        maxLength={300}
        {...bind('website')}
        onBlur={() => left('website')}
      />
      {afterCompany}
      <div className={classes.money}>
        <TextInput label={said.value} required inputMode="decimal" maxLength={20} {...bind('amount')} />
        <NativeSelect label={said.currency} required data={acceptedCurrencies(props.program)} {...bind('currency')} />
        <TextInput label={said.close} required type="date" {...bind('close')} />
      </div>
      <Fieldset legend={said.contact} variant="unstyled">
        <div className={classes.halves}>
          <TextInput label={said.name} required maxLength={200} autoComplete="off" {...bind('contactName')} />
          <TextInput
            label={said.email}
            required
            type="email"
            inputMode="email"
            autoCapitalize="none"
            maxLength={254}
            autoComplete="off"
            {...bind('email')}
          />
        </div>
      </Fieldset>
      <NativeSelect label={said.stage} data={options(said.stages)} {...bind('stage')} />
      <details className={classes.more}>
        <summary>{said.more}</summary>
        <Stack mt="sm">
          <NativeSelect label={said.motion} data={[{ value: '', label: '' }, ...options(said.motions)]} {...bind('motion')} />
          <div className={classes.halves}>
            <TextInput label={said.registryId} maxLength={64} {...bind('registryId')} />
            <TextInput label={said.city} maxLength={100} {...bind('city')} />
            <TextInput label={said.project} maxLength={200} {...bind('project')} />
            <TextInput label={said.source} maxLength={200} {...bind('source')} />
            <TextInput label={said.reference} maxLength={100} {...bind('reference')} />
            <TextInput label={`${said.rfp}: ${said.rfpOn}`} type="date" {...bind('rfpOn')} />
          </div>
          <Textarea label={said.problem} maxLength={5000} rows={3} {...bind('problem')} />
        </Stack>
      </details>
    </Stack>
  )
}

function Products({ program, families, values, faults, change }: Props) {
  const { words, language } = useSpeaking()
  const offered = named(program, 'productFamilies', language).filter(
    ({ value }) => !families || families.includes(value),
  )
  return (
    <Input.Wrapper
      label={words.register.products}
      required
      error={faults.products}
      labelElement="div"
      labelProps={{ id: 'products' }}
    >
      <Chip.Group multiple value={values.products} onChange={(products) => change({ products })}>
        <Group gap="xs" my={4} role="group" aria-labelledby="products">
          {offered.map(({ value, label }) => (
            <Chip key={value} value={value} size="md" aria-invalid={faults.products ? true : undefined}>
              {label}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  )
}

function options(labels: Record<string, string>) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}

export function countryOptions(language: string) {
  return countries
    .map((value) => ({ value: value as string, label: country(value) }))
    .sort((one, other) => one.label.localeCompare(other.label, language))
}
