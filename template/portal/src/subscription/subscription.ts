import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/api/api'

export const subscriptionQuery = (linkToken: string) =>
  queryOptions({
    queryKey: ['subscription', linkToken],
    queryFn: () => answer(api.GET('/v1/subscriptions/{linkToken}', { params: { path: { linkToken } } })),
  })

export function wanting(linkToken: string, wanted: boolean) {
  const params = { path: { linkToken } }
  return wanted
    ? answer(api.POST('/v1/subscriptions/{linkToken}/resume', { params }))
    : answer(api.POST('/v1/subscriptions/{linkToken}', { params }))
}
