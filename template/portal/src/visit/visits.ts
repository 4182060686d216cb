/** The pages that the links of mails and of vendors' own sites lead to, and AWS its buyers. What a link carries stands behind the number sign, in nobody's log. */
const PAGES = { '/unsubscribe': 'subscription', '/apply': 'application', '/invitation': 'invitation', '/buyer': 'buyer' } as const

export interface Visit {
  readonly page: (typeof PAGES)[keyof typeof PAGES]
  /** It says whom it is about, to nobody but the service. */
  readonly link: string
}

export function visitAt({ pathname, hash }: Pick<Location, 'pathname' | 'hash'>): Visit | undefined {
  const page = Object.entries(PAGES).find(([path]) => path === pathname)?.[1]
  return page && { page, link: hash.slice(1) }
}
