/** What the code under test asks of a browser. */
const kept = new Map<string, string>()

Object.assign(globalThis, {
  location: { origin: 'http://localhost' },
  localStorage: {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  },
})

export {}
