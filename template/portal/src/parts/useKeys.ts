import { useEffect, useRef } from 'react'
import { areKeysOn, isCommand } from './keys'

/** Does what a key stands for while the screen is shown. */
export function useKeys(commands: Readonly<Record<string, () => void>>): void {
  const latest = useRef(commands)
  useEffect(() => {
    latest.current = commands
  })
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const command = latest.current[event.key]
      if (command && areKeysOn() && isCommand(event)) {
        event.preventDefault()
        command()
      }
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
