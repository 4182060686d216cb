import { useInfiniteQuery, useQueries } from '@tanstack/react-query'
import { partnerQuery, partnersQuery } from '@/api/queries'
import { may } from '@/session/session'
import { usePresent } from '@/shell/Present'

/**
 * Partners by their names, for the vendor's people. One list names nearly all; whoever is not in its first page is
 * asked for alone. Until a name is known, the number stands for it.
 */
export function usePartnerNames(ids: readonly string[]): (id: string) => string {
  const { session } = usePresent()
  const list = useInfiniteQuery({ ...partnersQuery(), enabled: may(session, 'listPartners') })
  const names = new Map(list.data?.pages.flatMap((page) => page.data.map(({ partnerId, name }) => [partnerId, name])))
  const others = list.isSuccess ? [...new Set(ids)].filter((id) => !names.has(id)) : []
  const asked = useQueries({ queries: others.map(partnerQuery) })
  asked.forEach(({ data }) => data && names.set(data.partnerId, data.name))
  return (id) => names.get(id) ?? id
}
