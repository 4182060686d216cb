/** A secret for one sign-in, and what the issuer is told of it (RFC 7636). */
export interface Challenge {
  readonly verifier: string
  readonly challenge: string
}

export async function newChallenge(): Promise<Challenge> {
  const verifier = random()
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
  return { verifier, challenge: base64Url(new Uint8Array(hash)) }
}

export function random(): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(32)))
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
