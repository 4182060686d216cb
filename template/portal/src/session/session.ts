import { access } from '@contract/tables'

export type Operation = keyof typeof access
export type Role = (typeof access)[Operation][number]

/** Who is signed in here, as the token says it. The service believes only the token; this is for what is shown. */
export interface Session {
  readonly token: string
  readonly idToken?: string
  readonly user: string
  readonly roles: readonly string[]
  readonly partnerId?: string
}

const KEY = 'session'

/** In this tab only: closing it signs out, and another person's tab never finds it. */
export function kept(): Session | undefined {
  const text = sessionStorage.getItem(KEY)
  return text ? (JSON.parse(text) as Session) : undefined
}

export function keep(session: Session): void {
  sessionStorage.setItem(KEY, JSON.stringify(session))
}

export function forget(): void {
  sessionStorage.removeItem(KEY)
}

export function sessionOf(token: string, idToken?: string): Session {
  const claims = claimsOf(token)
  return {
    token,
    idToken,
    user: text(claims.sub),
    roles: Array.isArray(claims.roles) ? claims.roles.map(String) : [],
    partnerId: claims.partner_id === undefined ? undefined : text(claims.partner_id),
  }
}

/** May they do that? The contract says which roles may; the service asks the same again. */
export function may(session: Session, operation: Operation): boolean {
  const roles: readonly string[] = access[operation]
  return session.roles.some((role) => roles.includes(role))
}

function claimsOf(token: string): Record<string, unknown> {
  const payload = token.split('.')[1] ?? ''
  const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (part) => part.charCodeAt(0))
  return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
