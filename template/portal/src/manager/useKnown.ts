import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { dealsQuery, importsQuery, partnersQuery, versionsQuery } from '@/api/queries'
import { may } from '@/session/session'
import { usePresent } from '@/shell/Present'
import { importedHere } from '@/facts/imported'
import type { Known } from './firstSteps'

/** How far the vendor is, asked of the service; undefined until all has been answered. */
export function useKnown(): Known | undefined {
  const { session } = usePresent()
  const versions = useInfiniteQuery({ ...versionsQuery, enabled: may(session, 'listProgramVersions') })
  const partners = useInfiniteQuery(partnersQuery())
  const deals = useInfiniteQuery(dealsQuery())
  const imports = useQuery({ ...importsQuery, enabled: may(session, 'listAudit') })
  if (!versions.data || !partners.data || !deals.data || imports.isLoading) {
    return undefined
  }
  return {
    versions: versions.data.pages.flatMap((page) => page.data),
    partners: partners.data.pages.flatMap((page) => page.data).length,
    deals: deals.data.pages.flatMap((page) => page.data).length,
    imports: (imports.data ?? 0) + (importedHere() ? 1 : 0),
  }
}
