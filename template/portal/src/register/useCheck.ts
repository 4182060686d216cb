import { useMutation, useQuery } from '@tanstack/react-query'
import { answer, api, type Schemas } from '@/api/api'
import { draftOf, type Values } from './values'

/** What registering it now would come to, asked when a field is left. */
export function useCheck() {
  return useMutation({
    mutationFn: (values: Values) => {
      const { contact: _, ...known } = draftOf(values)
      const endCustomer = { ...known.endCustomer, legalName: values.legalName.trim() }
      return answer(api.POST('/v1/deals/check', { body: { ...known, endCustomer, products: values.products } }))
    },
    retry: false,
  })
}

export function canBeChecked(values: Values): boolean {
  return values.products.length > 0 && values.legalName.trim() !== '' && values.country !== ''
}

/** What a website says of its company. */
export function useSuggestions(website: string) {
  const asked = website.trim()
  return useQuery({
    queryKey: ['suggestion', asked],
    queryFn: (): Promise<Schemas['CompanySuggestions']> =>
      answer(api.GET('/v1/companies/suggestion', { params: { query: { website: asked } } })),
    enabled: asked.includes('.'),
    retry: false,
    staleTime: Infinity,
  })
}
