import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answer, api, versioned, type Schemas } from './api'

type Status = Schemas['DealStatus']

export const dealsQuery = (status?: Status) =>
  infiniteQueryOptions({
    queryKey: ['deals', status ?? 'all'],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/v1/deals', { params: { query: { status, cursor: pageParam, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  })

export const dealQuery = (dealId: string) =>
  queryOptions({
    queryKey: ['deal', dealId],
    queryFn: () => versioned(api.GET('/v1/deals/{dealId}', { params: { path: { dealId } } })),
  })

export const timelineQuery = (dealId: string) =>
  infiniteQueryOptions({
    queryKey: ['deal', dealId, 'timeline'],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/v1/deals/{dealId}/timeline', { params: { path: { dealId }, query: { cursor: pageParam, limit: 50 } } }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  })

export const draftsQuery = queryOptions({
  queryKey: ['drafts'],
  queryFn: () => answer(api.GET('/v1/drafts')),
})

export const programQuery = queryOptions({
  queryKey: ['program'],
  queryFn: () => answer(api.GET('/v1/program')),
  staleTime: 300_000,
})

export const partnerQuery = (partnerId: string) =>
  queryOptions({
    queryKey: ['partner', partnerId],
    queryFn: () => answer(api.GET('/v1/partners/{partnerId}', { params: { path: { partnerId } } })),
    staleTime: 60_000,
  })
