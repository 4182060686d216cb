const KEY = 'imported'

/** That a file was brought in from here: not everybody may read who did what, and must not be asked for it again. */
export function importedHere(): boolean {
  return localStorage.getItem(KEY) === 'yes'
}

export function rememberImport(): void {
  localStorage.setItem(KEY, 'yes')
}
