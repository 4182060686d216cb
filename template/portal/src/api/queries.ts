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

export const reviewsQuery = infiniteQueryOptions({
  queryKey: ['reviews'],
  refetchInterval: 5_000,
  queryFn: ({ pageParam }) => answer(api.GET('/v1/reviews', { params: { query: { cursor: pageParam, limit: 50 } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor,
})

export const candidatesQuery = (dealId: string) =>
  queryOptions({
    queryKey: ['candidates', dealId],
    queryFn: () => answer(api.GET('/v1/deals/{dealId}/candidates', { params: { path: { dealId } } })),
  })

export const versionsQuery = infiniteQueryOptions({
  queryKey: ['versions'],
  queryFn: ({ pageParam }) =>
    answer(api.GET('/v1/program/versions', { params: { query: { cursor: pageParam, limit: 20 } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor,
})

export const versionQuery = (version: number) =>
  queryOptions({
    queryKey: ['versions', version],
    queryFn: () => answer(api.GET('/v1/program/versions/{version}', { params: { path: { version } } })),
  })

export const jobQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['job', jobId],
    queryFn: () => answer(api.GET('/v1/jobs/{jobId}', { params: { path: { jobId } } })),
    refetchInterval: ({ state }) => (state.data && isOver(state.data.state) ? false : A_LOOK),
  })

export const tenantsQuery = infiniteQueryOptions({
  queryKey: ['tenants'],
  queryFn: ({ pageParam }) => answer(api.GET('/v1/tenants', { params: { query: { cursor: pageParam, limit: 50 } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor,
})

/** So many milliseconds between two looks at a job that runs. */
const A_LOOK = 1_000

export function isOver(state: Schemas['JobState']): boolean {
  return state === 'DONE' || state === 'FAILED' || state === 'CANCELLED'
}

export const partnersQuery = (state: Schemas['PartnerState'] = 'active') =>
  infiniteQueryOptions({
    queryKey: ['partners', state],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/v1/partners', { params: { query: { state, cursor: pageParam, limit: 100 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 60_000,
  })

/** How often files were brought in, or that at least one was: one entry is asked for. */
export const importsQuery = queryOptions({
  queryKey: ['audit', 'imports'],
  queryFn: async () => {
    const asked = ['importAccounts', 'putAccount'].map((operation) =>
      answer(api.GET('/v1/audit', { params: { query: { operation, limit: 1 } } })),
    )
    return (await Promise.all(asked)).flatMap((page) => page.data).length
  },
  staleTime: 60_000,
})

/** As many pages as it takes to picture a quarter of a vendor; what is beyond is said to be missing. */
const MOST_PAGES = 10

export const quarterQuery = (from: string) =>
  queryOptions({
    queryKey: ['deals', 'since', from],
    queryFn: async () => {
      const deals: Schemas['DealSummary'][] = []
      let cursor: string | undefined
      for (let page = 0; page < MOST_PAGES; page++) {
        const query = { receivedFrom: from, cursor, limit: 100 }
        const answered = await answer(api.GET('/v1/deals', { params: { query } }))
        deals.push(...answered.data)
        cursor = answered.nextCursor
        if (!cursor) {
          break
        }
      }
      return { deals, isCut: cursor !== undefined }
    },
    staleTime: 60_000,
  })

export const peopleQuery = (partnerId: string) =>
  queryOptions({
    queryKey: ['partner', partnerId, 'people'],
    queryFn: () => answer(api.GET('/v1/partners/{partnerId}/people', { params: { path: { partnerId } } })),
  })

export const tasksQuery = (state: Schemas['TaskState'] = 'OPEN') =>
  infiniteQueryOptions({
    queryKey: ['tasks', state],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/v1/tasks', { params: { query: { state, cursor: pageParam, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  })

export const taskQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['tasks', 'one', taskId],
    queryFn: () => answer(api.GET('/v1/tasks/{taskId}', { params: { path: { taskId } } })),
  })

export const endpointsQuery = queryOptions({
  queryKey: ['endpoints'],
  queryFn: () => answer(api.GET('/v1/webhook-endpoints')),
})

export const endpointQuery = (endpointId: string) =>
  queryOptions({
    queryKey: ['endpoints', endpointId],
    queryFn: () => versioned(api.GET('/v1/webhook-endpoints/{endpointId}', { params: { path: { endpointId } } })),
  })

export const deliveriesQuery = (endpointId: string) =>
  infiniteQueryOptions({
    queryKey: ['endpoints', endpointId, 'deliveries'],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/v1/webhook-endpoints/{endpointId}/deliveries', {
          params: { path: { endpointId }, query: { cursor: pageParam, limit: 20 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  })

export const deliveryQuery = (endpointId: string, deliveryId: string) =>
  queryOptions({
    queryKey: ['endpoints', endpointId, 'deliveries', deliveryId],
    queryFn: () =>
      answer(
        api.GET('/v1/webhook-endpoints/{endpointId}/deliveries/{deliveryId}', {
          params: { path: { endpointId, deliveryId } },
        }),
      ),
  })

export interface AuditFilter {
  readonly actor?: string
  readonly subject?: string
  readonly operation?: string
}

export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/v1/audit', { params: { query: { ...filter, cursor: pageParam, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  })

export const agreementQuery = (partnerId: string) =>
  queryOptions({
    queryKey: ['partner', partnerId, 'agreement'],
    queryFn: () => answer(api.GET('/v1/partners/{partnerId}/agreement', { params: { path: { partnerId } } })),
  })

export const tierQuery = (partnerId: string) =>
  queryOptions({
    queryKey: ['partner', partnerId, 'tier'],
    queryFn: () => answer(api.GET('/v1/partners/{partnerId}/tier', { params: { path: { partnerId } } })),
  })

export const journeyQuery = (partnerId: string) =>
  queryOptions({
    queryKey: ['partner', partnerId, 'journey'],
    queryFn: () => answer(api.GET('/v1/partners/{partnerId}/journey', { params: { path: { partnerId } } })),
  })

export const applicationsQuery = (state: Schemas['ApplicationState']) =>
  infiniteQueryOptions({
    queryKey: ['applications', state],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/v1/applications', { params: { query: { state, cursor: pageParam, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  })

export const applicationQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['applications', 'one', applicationId],
    queryFn: () => answer(api.GET('/v1/applications/{applicationId}', { params: { path: { applicationId } } })),
  })

/** Asked again until every step is done. */
export const partingQuery = (partnerId: string) =>
  queryOptions({
    queryKey: ['partner', partnerId, 'parting'],
    queryFn: () => answer(api.GET('/v1/partners/{partnerId}/parting', { params: { path: { partnerId } } })),
    retry: false,
    refetchInterval: ({ state }) => (state.data && !state.data.finished ? 1_000 : false),
  })

/** Looked at again while it is read for the first time. */
export const crmQuery = queryOptions({
  queryKey: ['crm', 'connection'],
  queryFn: () => versioned(api.GET('/v1/crm-connection')),
  retry: false,
  refetchInterval: ({ state }) => (state.data?.data.state === 'CONNECTED' && !state.data.data.health.factsAsOf ? 2_000 : false),
})

export const crmFaultsQuery = infiniteQueryOptions({
  queryKey: ['crm', 'faults'],
  queryFn: ({ pageParam }) =>
    answer(api.GET('/v1/crm-faults', { params: { query: { cursor: pageParam, limit: 50 } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor,
})

export const sellerQuery = queryOptions({
  queryKey: ['marketplace', 'seller'],
  queryFn: () => versioned(api.GET('/v1/marketplace-connection')),
  retry: false,
})

export const landingQuery = queryOptions({
  queryKey: ['marketplace', 'landing'],
  queryFn: () => versioned(api.GET('/v1/buyer-landing')),
  retry: false,
})

export const buyersQuery = infiniteQueryOptions({
  queryKey: ['buyers'],
  queryFn: ({ pageParam }) => answer(api.GET('/v1/buyers', { params: { query: { cursor: pageParam, limit: 50 } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor,
})

export const buyerQuery = (buyerId: string) =>
  queryOptions({
    queryKey: ['buyers', buyerId],
    queryFn: () => answer(api.GET('/v1/buyers/{buyerId}', { params: { path: { buyerId } } })),
  })

export const purchasesQuery = infiniteQueryOptions({
  queryKey: ['purchases'],
  queryFn: ({ pageParam }) =>
    answer(api.GET('/v1/purchase-agreements', { params: { query: { cursor: pageParam, limit: 50 } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor,
})

export const purchaseQuery = (agreementId: string) =>
  queryOptions({
    queryKey: ['purchases', agreementId],
    queryFn: () => answer(api.GET('/v1/purchase-agreements/{agreementId}', { params: { path: { agreementId } } })),
  })

/** Looked at again while AWS works on it. */
export const offerQuery = (offerId: string) =>
  queryOptions({
    queryKey: ['offer', offerId],
    queryFn: () => versioned(api.GET('/v1/private-offers/{offerId}', { params: { path: { offerId } } })),
    refetchInterval: ({ state }) => (state.data?.data.changeSets.some((job) => !isSettled(job.state)) ? 3_000 : false),
  })

function isSettled(state: Schemas['ChangeSetState']): boolean {
  return state === 'SUCCEEDED' || state === 'FAILED'
}

export const offersQuery = (dealId?: string) =>
  infiniteQueryOptions({
    queryKey: ['offers', dealId ?? 'all'],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/v1/private-offers', { params: { query: { dealId, cursor: pageParam, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  })

export const productsQuery = queryOptions({
  queryKey: ['marketplace', 'products'],
  queryFn: () => answer(api.GET('/v1/marketplace-products')),
})

export const productQuery = (family: string) =>
  queryOptions({
    queryKey: ['marketplace', 'products', family],
    queryFn: () => versioned(api.GET('/v1/marketplace-products/{family}', { params: { path: { family } } })),
    retry: false,
  })
