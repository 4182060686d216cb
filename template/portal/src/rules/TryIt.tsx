import { Button, Chip, Group, Input, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { answer, api, type Schemas } from '@/api/api'
import { acceptedCurrencies, named } from '@/api/program'
import { partnersQuery } from '@/api/queries'
import formClasses from '@/deals/deals.module.css'
import { Trouble } from '@/parts/Trouble'
import { countryOptions } from '@/register/DealFields'
import { blank, draftOf } from '@/register/values'
import { useSpeaking } from '@/words/Words'
import { Tried } from './Tried'

/** What verdict would this registration get, and why? Nothing is held, and nobody is told. */
export function TryIt({ program }: { program: Schemas['Program'] }) {
  const { words, language } = useSpeaking()
  const said = words.team.tried
  const partners = useInfiniteQuery(partnersQuery()).data?.pages.flatMap((page) => page.data) ?? []
  const [chosen, choose] = useState('')
  const partnerId = chosen || (partners[0]?.partnerId ?? '')
  const [values, setValues] = useState(blank('', acceptedCurrencies(program)[0] ?? 'EUR'))
  const trying = useTrying(partnerId)
  const field = (name: 'legalName' | 'website' | 'country' | 'amount' | 'currency') => ({
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) => setValues({ ...values, [name]: event.currentTarget.value }),
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    if (partnerId && values.legalName.trim() && values.products.length > 0 && !trying.isPending) {
      trying.mutate(values)
    }
  }

  return (
    <section>
      <Title order={2} size="h3">
        {said.title}
      </Title>
      <Text c="dimmed" mb="xs">
        {said.lead}
      </Text>
      <form className={formClasses.move} onSubmit={submit} aria-label={said.title}>
        <Stack>
          <NativeSelect
            label={said.as}
            value={partnerId}
            onChange={(event) => choose(event.currentTarget.value)}
            data={partners.map(({ partnerId: value, name }) => ({ value, label: name }))}
          />
          <TextInput label={words.register.company} required maxLength={200} dir="auto" {...field('legalName')} />
          <Group grow align="start">
            <NativeSelect label={words.register.country} {...field('country')} data={[{ value: '', label: '' }, ...countryOptions(language)]} />
            <TextInput label={words.register.website} maxLength={300} inputMode="url" {...field('website')} />
          </Group>
          <Input.Wrapper label={words.register.products} required labelElement="div" labelProps={{ id: 'tried' }}>
            <Chip.Group multiple value={values.products} onChange={(products) => setValues({ ...values, products })}>
              <Group gap="xs" my={4} role="group" aria-labelledby="tried">
                {named(program, 'productFamilies', language).map(({ value, label }) => (
                  <Chip key={value} value={value}>
                    {label}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
          </Input.Wrapper>
          <Group grow align="start">
            <TextInput label={words.register.value} inputMode="decimal" maxLength={20} {...field('amount')} />
            <NativeSelect label={words.register.currency} data={acceptedCurrencies(program)} {...field('currency')} />
          </Group>
          <Group>
            <Button type="submit" loading={trying.isPending}>
              {said.button}
            </Button>
          </Group>
          {trying.error && <Trouble fault={trying.error} />}
          {trying.data && <Tried decision={trying.data} program={program} />}
        </Stack>
      </form>
    </section>
  )
}

function useTrying(partnerId: string) {
  return useMutation({
    mutationFn: (values: ReturnType<typeof blank>) => {
      const { endCustomer, estimatedValue, products } = draftOf(values)
      const customer = { ...endCustomer, legalName: values.legalName.trim() }
      const body = { partnerId, endCustomer: customer, products: products ?? [], estimatedValue }
      return answer(api.POST('/v1/deals/try', { body }))
    },
    retry: false,
  })
}
