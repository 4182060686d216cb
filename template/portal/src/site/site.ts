/** Whose portal this is: the one thing that differs between hosts. */
export interface Site {
  /** The vendor's name, as its partners know it. */
  readonly name: string
  /** Where people sign in (OpenID Connect). */
  readonly issuer: string
  readonly clientId: string
  /** The vendor's colour, as #rrggbb; it is darkened until white text can be read on it. */
  readonly colour: string
  /** An image on this host; without one, the name stands alone. */
  readonly logo?: string
}

export async function loadSite(): Promise<Site> {
  const answer = await fetch('/config.json', { headers: { Accept: 'application/json' } })
  if (!answer.ok) {
    throw new Error(`/config.json answered ${answer.status}`)
  }
  return (await answer.json()) as Site
}
