import type { Words } from '@/words/en'
import type { Operation } from '@/session/session'

/**
 * What the menu leads to. Each entry names the operation that its screen shows: one that the contract does not have
 * does not compile, and one that the person may not call is not offered.
 */
export interface MenuEntry {
  readonly to: '/' | '/register' | '/deals' | '/rules' | '/facts' | '/partners'
  readonly word: keyof Words['nav'] & ('home' | 'register' | 'deals' | 'rules' | 'facts' | 'partners')
  readonly operation: Operation
}

export const menu: readonly MenuEntry[] = [
  { to: '/', word: 'home', operation: 'listDeals' },
  { to: '/register', word: 'register', operation: 'saveDraft' },
  { to: '/deals', word: 'deals', operation: 'listDeals' },
  { to: '/partners', word: 'partners', operation: 'listPartners' },
  { to: '/rules', word: 'rules', operation: 'getProgram' },
  { to: '/facts', word: 'facts', operation: 'importAccounts' },
]
