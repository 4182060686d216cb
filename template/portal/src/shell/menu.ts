import type { Words } from '@/words/en'
import type { Operation } from '@/session/session'

/**
 * What the menu leads to. Each entry names the operation that its screen shows: one that the contract does not have
 * does not compile, and one that the person may not call is not offered.
 */
export interface MenuEntry {
  readonly to: '/' | '/register' | '/deals' | '/rules' | '/facts' | '/partners' | '/tasks' | '/people' | '/connections' | '/changes' | '/tier' | '/agreement' | '/applications' | '/marketplace'
  readonly word: keyof Words['nav'] &
    ('home' | 'register' | 'deals' | 'rules' | 'facts' | 'partners' | 'tasks' | 'people' | 'connections' | 'changes' | 'tier' | 'agreement' | 'applications' | 'marketplace')
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

/** What is needed more rarely, or by few: a phone has no room for it in the menu, so it stands with the settings. */
export const more: readonly (MenuEntry & { readonly ofPartners?: true })[] = [
  { to: '/applications', word: 'applications', operation: 'listApplications' },
  { to: '/marketplace', word: 'marketplace', operation: 'listBuyers' },
  { to: '/tasks', word: 'tasks', operation: 'listTasks' },
  { to: '/tier', word: 'tier', operation: 'getTier', ofPartners: true },
  { to: '/agreement', word: 'agreement', operation: 'getPartnerAgreement', ofPartners: true },
  { to: '/people', word: 'people', operation: 'listPartnerPeople', ofPartners: true },
  { to: '/connections', word: 'connections', operation: 'listWebhookEndpoints' },
  { to: '/changes', word: 'changes', operation: 'listAudit' },
]
