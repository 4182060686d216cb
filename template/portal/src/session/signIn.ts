import type { Site } from '@/site/site'
import { newChallenge, random } from './pkce'
import { keep, sessionOf, type Session } from './session'

export const CALLBACK = '/signed-in'
const KEY = 'signing-in'

/** What is remembered while the person is at the issuer. */
interface Leaving {
  readonly state: string
  readonly verifier: string
  readonly back: string
}

interface Endpoints {
  readonly authorization_endpoint: string
  readonly token_endpoint: string
}

/** Leaves for the issuer; the person comes back to where they were. */
export async function signIn(site: Site, back: string): Promise<void> {
  const { verifier, challenge } = await newChallenge()
  const leaving: Leaving = { state: random(), verifier, back }
  const { authorization_endpoint } = await endpoints(site)
  sessionStorage.setItem(KEY, JSON.stringify(leaving))
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: site.clientId,
    redirect_uri: callback(),
    scope: 'openid',
    state: leaving.state,
    nonce: random(),
    code_challenge_method: 'S256',
    code_challenge: challenge,
  })
  location.assign(`${authorization_endpoint}?${query}`)
}

/** Redeems the code with which the issuer sent the person back. */
export async function signedIn(site: Site, query: URLSearchParams): Promise<{ session: Session; back: string }> {
  const leaving = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Leaving | null
  sessionStorage.removeItem(KEY)
  const code = query.get('code')
  if (!leaving || !code || query.get('state') !== leaving.state) {
    throw new Error('The answer belongs to no sign-in that was begun here.')
  }
  const { token_endpoint } = await endpoints(site)
  const answer = await fetch(token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: site.clientId,
      redirect_uri: callback(),
      code,
      code_verifier: leaving.verifier,
    }),
  })
  if (!answer.ok) {
    throw new Error(`The sign-in answered ${answer.status}.`)
  }
  const tokens = (await answer.json()) as { access_token: string; id_token?: string }
  const session = sessionOf(tokens.access_token, tokens.id_token)
  keep(session)
  return { session, back: leaving.back }
}

async function endpoints(site: Site): Promise<Endpoints> {
  const answer = await fetch(`${site.issuer}/.well-known/openid-configuration`)
  if (!answer.ok) {
    throw new Error(`The sign-in answered ${answer.status}.`)
  }
  return (await answer.json()) as Endpoints
}

function callback(): string {
  return location.origin + CALLBACK
}
