import { createContext, use, useEffect, useState, type ReactNode } from 'react'
import { en, type Words } from './en'
import { choose, currentLanguage, type Language } from './language'

interface Speaking {
  readonly words: Words
  readonly language: Language
  readonly speak: (language: Language) => void
}

const Context = createContext<Speaking>({ words: en, language: 'en', speak: () => {} })

/** A language is loaded when somebody speaks it. */
export async function catalogue(language: Language): Promise<Words> {
  switch (language) {
    case 'en':
      return en
    case 'de':
      return (await import('./de')).de
  }
}

export function WordsProvider({ first, children }: { first: Words; children: ReactNode }) {
  const [spoken, setSpoken] = useState({ words: first, language: currentLanguage() })
  useEffect(() => {
    document.documentElement.lang = spoken.language
  }, [spoken.language])
  const speak = async (language: Language) => {
    const words = await catalogue(language)
    choose(language)
    setSpoken({ words, language })
  }
  return <Context value={{ ...spoken, speak: (language) => void speak(language) }}>{children}</Context>
}

export function useWords(): Words {
  return use(Context).words
}

export function useSpeaking(): Speaking {
  return use(Context)
}
