import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { NotHere } from '@/parts/NotHere'
import { ScreenTrouble } from '@/parts/Trouble'
import { Waiting } from '@/parts/Waiting'
import { Shell } from './Shell'

const root = createRootRoute({ component: Shell, notFoundComponent: NotHere, errorComponent: ScreenTrouble })

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('@/home/Home'), 'Home'),
})

/** A draft goes on; a deal is corrected; without either, a new one begins. */
interface RegisterSearch {
  draft?: string
  deal?: string
}

const register = createRoute({
  getParentRoute: () => root,
  path: '/register',
  validateSearch: (search: Record<string, unknown>): RegisterSearch => ({
    draft: optional(search.draft),
    deal: optional(search.deal),
  }),
  component: lazyRouteComponent(() => import('@/register/RegisterDeal'), 'RegisterDeal'),
})

const deals = createRoute({
  getParentRoute: () => root,
  path: '/deals',
  validateSearch: (search: Record<string, unknown>): { show?: string; view?: 'board' } => ({
    show: optional(search.show),
    view: search.view === 'board' ? 'board' : undefined,
  }),
  component: lazyRouteComponent(() => import('@/deals/MyDeals'), 'MyDeals'),
})

const deal = createRoute({
  getParentRoute: () => root,
  path: '/deals/$dealId',
  component: lazyRouteComponent(() => import('@/deals/OneDeal'), 'OneDeal'),
})

const rules = createRoute({
  getParentRoute: () => root,
  path: '/rules',
  component: lazyRouteComponent(() => import('@/rules/Rules'), 'Rules'),
})

const facts = createRoute({
  getParentRoute: () => root,
  path: '/facts',
  component: lazyRouteComponent(() => import('@/facts/Facts'), 'Facts'),
})

const partners = createRoute({
  getParentRoute: () => root,
  path: '/partners',
  validateSearch: (search: Record<string, unknown>): { state?: string } => ({ state: optional(search.state) }),
  component: lazyRouteComponent(() => import('@/partners/Partners'), 'Partners'),
})

const partner = createRoute({
  getParentRoute: () => root,
  path: '/partners/$partnerId',
  component: lazyRouteComponent(() => import('@/partners/OnePartner'), 'OnePartner'),
})

const tasks = createRoute({
  getParentRoute: () => root,
  path: '/tasks',
  component: lazyRouteComponent(() => import('@/tasks/Tasks'), 'Tasks'),
})

const task = createRoute({
  getParentRoute: () => root,
  path: '/tasks/$taskId',
  component: lazyRouteComponent(() => import('@/tasks/OneTask'), 'OneTask'),
})

const endpoints = createRoute({
  getParentRoute: () => root,
  path: '/connections',
  component: lazyRouteComponent(() => import('@/hooks/Endpoints'), 'Endpoints'),
})

const endpoint = createRoute({
  getParentRoute: () => root,
  path: '/connections/$endpointId',
  component: lazyRouteComponent(() => import('@/hooks/OneEndpoint'), 'OneEndpoint'),
})

const audit = createRoute({
  getParentRoute: () => root,
  path: '/changes',
  component: lazyRouteComponent(() => import('@/audit/Audit'), 'Audit'),
})

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  component: lazyRouteComponent(() => import('@/partners/OwnPeople'), 'OwnPeople'),
})

const applications = createRoute({
  getParentRoute: () => root,
  path: '/applications',
  component: lazyRouteComponent(() => import('@/applications/Applications'), 'Applications'),
})

const marketplace = createRoute({
  getParentRoute: () => root,
  path: '/marketplace',
  component: lazyRouteComponent(() => import('@/marketplace/Marketplace'), 'Marketplace'),
})

const offer = createRoute({
  getParentRoute: () => root,
  path: '/offers/$offerId',
  component: lazyRouteComponent(() => import('@/marketplace/OneOffer'), 'OneOffer'),
})

const application = createRoute({
  getParentRoute: () => root,
  path: '/applications/$applicationId',
  component: lazyRouteComponent(() => import('@/applications/OneApplication'), 'OneApplication'),
})

const tier = createRoute({
  getParentRoute: () => root,
  path: '/tier',
  component: lazyRouteComponent(() => import('@/tier/TierAndJourney'), 'TierAndJourney'),
})

const agreement = createRoute({
  getParentRoute: () => root,
  path: '/agreement',
  component: lazyRouteComponent(() => import('@/agreement/Agreement'), 'Agreement'),
})

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('@/shell/Settings'), 'Settings'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    home, register, deals, deal, rules, facts, partners, partner, tasks, task, endpoints, endpoint, audit, people, tier,
    agreement, applications, application, marketplace, offer,
    settings,
  ]),
  defaultPendingComponent: Waiting,
  defaultErrorComponent: ScreenTrouble,
  scrollRestoration: true,
})

function optional(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
