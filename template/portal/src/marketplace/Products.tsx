import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { answer, api, type Schemas, type Versioned } from '@/api/api'
import { labelOf, named } from '@/api/program'
import { productsQuery, productQuery, programQuery } from '@/api/queries'
import { Refusal } from '@/api/refusal'
import formClasses from '@/deals/deals.module.css'
import { Trouble } from '@/parts/Trouble'
import { may } from '@/session/session'
import { usePresent } from '@/shell/Present'
import { useSpeaking } from '@/words/Words'

/** The newest of AWS's own contract, which alone is taken for new offers. */
const STANDARD = { type: 'StandardEula', version: '2022-07-14' } as const

/** What of AWS Marketplace each product family is. */
export function Products() {
  const { words, language } = useSpeaking()
  const { offers: said } = words
  const { session } = usePresent()
  const program = useQuery(programQuery).data
  const families = program ? named(program, 'productFamilies', language) : []
  const products = useQuery(productsQuery)
  const [family, choose] = useState('')
  const all = products.data?.data
  return (
    <section aria-labelledby="products">
      <Title order={2} size="h3" id="products">
        {said.products}
      </Title>
      {products.error && <Trouble fault={products.error} retry={() => void products.refetch()} />}
      {all?.length === 0 && <Text>{said.noProducts}</Text>}
      {all && all.length > 0 && (
        <ul>
          {all.map(({ family: id, productId }) => (
            <li key={id}>
              {labelOf(families, id)}: {productId}
            </li>
          ))}
        </ul>
      )}
      {may(session, 'putMarketplaceProduct') && families.length > 0 && (
        <NativeSelect maw={360} my="sm" label={said.family} value={family}
          data={[{ value: '', label: said.choose }, ...families]} onChange={(event) => choose(event.currentTarget.value)} />
      )}
      {family && <ProductForm key={family} family={family} done={() => choose('')} />}
    </section>
  )
}

function ProductForm({ family, done }: { family: string; done: () => void }) {
  const known = useQuery(productQuery(family))
  return known.isLoading ? null : <Fields family={family} known={known.data} done={done} />
}

function Fields({ family, known, done }: { family: string; known: Versioned<Schemas['MarketplaceProduct']> | undefined; done: () => void }) {
  const { words } = useSpeaking()
  const { offers: said } = words
  const queries = useQueryClient()
  const [typed, type] = useState({
    productId: known?.data.productId ?? '',
    productCode: known?.data.productCode ?? '',
    publicOfferId: known?.data.publicOfferId ?? '',
    dimensions: known?.data.dimensions.join(', ') ?? '',
  })
  const saving = useMutation({
    mutationFn: () =>
      answer(
        api.PUT('/v1/marketplace-products/{family}', {
          params: { path: { family }, header: known ? { 'If-Match': known.etag } : {} },
          body: {
            productId: typed.productId.trim(),
            productCode: typed.productCode.trim() || undefined,
            publicOfferId: typed.publicOfferId.trim() || undefined,
            dimensions: typed.dimensions.split(/[\s,;]+/).filter(Boolean),
            legal: known?.data.legal ?? STANDARD,
          },
        }),
      ),
    retry: false,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: productsQuery.queryKey })
      done()
    },
  })
  const refused = saving.error instanceof Refusal ? saving.error : undefined
  const field = (name: keyof typeof typed) => ({
    value: typed[name],
    error: refused?.at(`/${name}`),
    onChange: (event: { currentTarget: HTMLInputElement }) => type({ ...typed, [name]: event.currentTarget.value }),
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!saving.isPending) {
      saving.mutate()
    }
  }
  return (
    <form className={formClasses.move} noValidate onSubmit={submit} aria-label={said.family}>
      <Stack>
        <TextInput label={said.productId} required maxLength={50} {...field('productId')} />
        <TextInput label={said.productCode} maxLength={255} {...field('productCode')} />
        <TextInput label={said.publicOfferId} description={said.publicOfferHow} maxLength={64} {...field('publicOfferId')} />
        <TextInput label={said.dimensions} description={said.dimensionsHow} required maxLength={1000} {...field('dimensions')} />
        {saving.error && <Trouble fault={saving.error} />}
        <Group>
          <Button type="submit" loading={saving.isPending}>
            {words.team.partners.save}
          </Button>
          <Button variant="default" onClick={done}>
            {words.deal.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
