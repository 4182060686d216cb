const CHOICE = 'keys'

/** Single keys may be spoken by chance to who dictates: they can be turned off (WCAG 2.1.4). */
export function areKeysOn(): boolean {
  return localStorage.getItem(CHOICE) !== 'off'
}

export function turnKeys(on: boolean): void {
  localStorage.setItem(CHOICE, on ? 'on' : 'off')
}

interface Pressed {
  readonly key: string
  readonly target: EventTarget | null
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** Whether a key is meant as a command: not while somebody types, and not as part of the browser's own. */
export function isCommand({ target, altKey, ctrlKey, metaKey }: Pressed): boolean {
  const typing = target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
  return !typing && !altKey && !ctrlKey && !metaKey
}
