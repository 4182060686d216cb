import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { dealQuery, draftsQuery, partnerQuery, programQuery } from '@/api/queries'
import { acceptedCurrencies } from '@/api/program'
import { Trouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import { usePresent } from '@/shell/Present'
import { DealForm } from './DealForm'
import { keptDraft } from './localDraft'
import { blank, valuesOf, type Values } from './values'

const route = getRouteApi('/register')

/** Gathers what the form begins with: nothing, a draft, or a deal that is to be corrected. */
export function RegisterDeal() {
  const { draft, deal: dealId } = route.useSearch()
  const { session } = usePresent()
  const program = useQuery(programQuery)
  const partner = useQuery({ ...partnerQuery(session.partnerId ?? ''), enabled: session.partnerId !== undefined })
  const drafts = useQuery({ ...draftsQuery, enabled: draft !== undefined, staleTime: Infinity })
  const deal = useQuery({ ...dealQuery(dealId ?? ''), enabled: dealId !== undefined })

  const needed = [program, partner, drafts, deal]
  const failed = needed.find((query) => query.isError && query.data === undefined && !(query === drafts && draft))
  if (failed?.error) {
    return <Trouble fault={failed.error} retry={() => void failed.refetch()} />
  }
  if (needed.some((query) => query.isLoading) || !program.data) {
    return <Waiting />
  }
  const fresh = blank(
    partner.data?.country ?? partner.data?.territories[0] ?? '',
    currencyOf(partner.data?.country ?? partner.data?.territories[0], acceptedCurrencies(program.data)),
  )
  return (
    <DealForm
      key={dealId ?? 'new'}
      program={program.data}
      families={partner.data?.productFamilies}
      first={begun() ?? fresh}
      fresh={fresh}
      draftId={draft}
      deal={dealId ? deal.data : undefined}
    />
  )

  function begun(): Values | undefined {
    if (deal.data) {
      return valuesOf(deal.data.data, fresh)
    }
    const there = drafts.data?.data.find((one) => one.draftId === draft)
    return draft ? (keptDraft(draft, session.user) ?? (there && valuesOf(there.deal, fresh))) : undefined
  }
}

const OF_COUNTRIES: Record<string, string> = { CH: 'CHF', LI: 'CHF', GB: 'GBP', US: 'USD', CA: 'CAD', JP: 'JPY', BR: 'BRL', IN: 'INR', SE: 'SEK', NO: 'NOK', DK: 'DKK', PL: 'PLN', CZ: 'CZK', AU: 'AUD', SG: 'SGD' }

/** The country's own where the program takes it, else the euro where it takes that, else the program's own. */
function currencyOf(country: string | undefined, accepted: string[]): string {
  const own = OF_COUNTRIES[country ?? ''] ?? 'EUR'
  return accepted.includes(own) ? own : (accepted[0] ?? own)
}
