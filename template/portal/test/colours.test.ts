import { describe, expect, it } from 'vitest'
import { contrast, READABLE_SHADE, rgb, shades } from '@/site/colours'

const WHITE = rgb('#ffffff')

describe("a vendor's colour", () => {
  it.each(['#ffffff', '#ffe600', '#00ff88', '#ff8800', '#364fc7', '#000000', 'red', '#12', ''])(
    '%j carries white text that can be read',
    (colour) => {
      expect(contrast(rgb(shades(colour)[READABLE_SHADE]), WHITE)).toBeGreaterThanOrEqual(4.5)
    },
  )

  it('stays as it is where it can be read', () => {
    expect(shades('#364fc7')[READABLE_SHADE]).toBe('#364fc7')
  })
})
