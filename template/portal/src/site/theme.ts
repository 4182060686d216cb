import {
  createTheme,
  defaultCssVariablesResolver,
  mergeMantineTheme,
  DEFAULT_THEME,
  type ConvertCSSVariablesInput,
  type MantineTheme,
} from '@mantine/core'
import { READABLE_SHADE, shades } from './colours'

/** The library's own greys and status colours are a little too faint for small text. */
const MORE_CONTRAST = {
  light: {
    '--mantine-color-dimmed': '#495057',
    '--mantine-color-placeholder': '#5c636a',
    '--mantine-color-error': '#b02525',
    '--mantine-color-default-border': '#868e96',
    '--tone-good': '#1e6b30',
    '--tone-busy': '#1a5a99',
    '--tone-mine': '#8a3b00',
    '--tone-over': '#495057',
    '--tone-bad': '#b02525',
    '--tone-ground': '#f1f3f5',
  },
  dark: {
    '--mantine-color-dimmed': '#b8bcc2',
    '--mantine-color-placeholder': '#a6aab0',
    '--mantine-color-error': '#ff9d9d',
    '--mantine-color-default-border': '#7c7f85',
    '--tone-good': '#8ce99a',
    '--tone-busy': '#91c8ff',
    '--tone-mine': '#ffc078',
    '--tone-over': '#c1c5cb',
    '--tone-bad': '#ff9d9d',
    '--tone-ground': '#2e2e2e',
  },
}

export function themeOf(colour: string): MantineTheme {
  return mergeMantineTheme(
    DEFAULT_THEME,
    createTheme({
      colors: { vendor: shades(colour) },
      primaryColor: 'vendor',
      primaryShade: READABLE_SHADE,
      defaultRadius: 'md',
      cursorType: 'pointer',
      respectReducedMotion: true,
    }),
  )
}

/**
 * The theme's variables as a style sheet of this document. The library would write them into a style element, which a
 * policy without inline styles refuses.
 */
export function adopt(theme: MantineTheme): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css(theme))
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}

export function css(theme: MantineTheme): string {
  const variables: ConvertCSSVariablesInput = defaultCssVariablesResolver(theme)
  const both = declarations(variables.variables)
  const light = declarations({ ...variables.light, ...MORE_CONTRAST.light })
  const dark = declarations({ ...variables.dark, ...MORE_CONTRAST.dark })
  const scheme = (name: string) => `:root[data-mantine-color-scheme="${name}"]`
  return `:root{${both}}${scheme('light')}{${light}}${scheme('dark')}{${dark}}`
}

function declarations(variables: Record<string, string>): string {
  return Object.entries(variables)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')
}
