import { may } from '@/session/session'
import { usePresent } from '@/shell/Present'
import { ManagerHome } from '@/manager/ManagerHome'
import { Tenants } from '@/operator/Tenants'
import { PartnerHome } from './PartnerHome'

/** What one needs first, by who one is. */
export function Home() {
  const { session } = usePresent()
  if (session.partnerId) {
    return <PartnerHome />
  }
  return may(session, 'listReviews') ? <ManagerHome /> : <Tenants />
}
