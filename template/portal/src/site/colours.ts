/** What WCAG 2.2 AA asks of text. */
const READABLE = 4.5
const STEPS = 24

type Rgb = readonly [number, number, number]
const WHITE: Rgb = [255, 255, 255]
const BLACK: Rgb = [0, 0, 0]
/** Used where a vendor's colour is no colour. */
const OTHERWISE: Rgb = [54, 79, 199]

export type Shades = [string, string, string, string, string, string, string, string, string, string]

/** The place among the shades of the one that carries white text and stands on white as text. */
export const READABLE_SHADE = 6

export function rgb(colour: string): Rgb {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)
  return parts ? [channel(parts[1]), channel(parts[2]), channel(parts[3])] : OTHERWISE
}

function channel(hex: string | undefined): number {
  return parseInt(hex ?? '0', 16)
}

export function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The vendor's colour, no lighter than can be read. */
export function readable(colour: Rgb): Rgb {
  for (let step = 0; step <= STEPS; step++) {
    const darker = mixed(colour, BLACK, step / STEPS)
    if (contrast(darker, WHITE) >= READABLE) {
      return darker
    }
  }
  return BLACK
}

/** Ten shades of a colour, light to dark. */
export function shades(colour: string): Shades {
  const base = readable(rgb(colour))
  const light = [0.93, 0.85, 0.72, 0.58, 0.45, 0.25].map((part) => hex(mixed(base, WHITE, part)))
  const dark = [0.12, 0.25, 0.4].map((part) => hex(mixed(base, BLACK, part)))
  return [...light, hex(base), ...dark] as Shades
}

function mixed(colour: Rgb, other: Rgb, part: number): Rgb {
  const mix = (index: 0 | 1 | 2) => Math.round(colour[index] * (1 - part) + other[index] * part)
  return [mix(0), mix(1), mix(2)]
}

function hex(colour: Rgb): string {
  return `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
