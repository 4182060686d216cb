import { lazy, Suspense } from 'react'
import { Waiting } from '@/parts/Waiting'
import type { Site } from '@/site/site'
import type { Visit as Coming } from './visits'

const PAGES = {
  subscription: lazy(() => import('@/subscription/Subscription').then((module) => ({ default: module.Subscription }))),
  application: lazy(() => import('./Apply').then((module) => ({ default: module.Apply }))),
  invitation: lazy(() => import('./Invitation').then((module) => ({ default: module.Invitation }))),
  buyer: lazy(() => import('./Buyer').then((module) => ({ default: module.Buyer }))),
}

/** For somebody who comes with a link, signed in or not. */
export function Visit({ site, visit }: { site: Site; visit: Coming }) {
  const Page = PAGES[visit.page]
  return (
    <Suspense fallback={<Waiting />}>
      <Page site={site} link={visit.link} />
    </Suspense>
  )
}
