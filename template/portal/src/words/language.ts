export const LANGUAGES = ['en', 'de'] as const
export type Language = (typeof LANGUAGES)[number]

const KEY = 'language'

let current: Language = chosen()

/** What was chosen here, else the first of the browser's languages that there is. */
function chosen(): Language {
  const wishes = [localStorage.getItem(KEY) ?? '', ...navigator.languages]
  return wishes.map((wish) => wish.slice(0, 2)).find(isLanguage) ?? 'en'
}

function isLanguage(text: string): text is Language {
  return (LANGUAGES as readonly string[]).includes(text)
}

export function currentLanguage(): Language {
  return current
}

export function choose(language: Language): void {
  current = language
  localStorage.setItem(KEY, language)
}

/** For numbers and dates: the browser's own region where it speaks that language. */
export function locale(): string {
  return navigator.languages.find((wish) => wish.startsWith(current)) ?? current
}
