declare module 'subset-font' {
  type Axis = number | { min: number; max: number; default?: number }

  /** Only what make-fonts.ts uses; the package ships no types. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      targetFormat: 'woff2' | 'truetype'
      variationAxes: Record<string, Axis>
      keepFeatures: string[]
      noHinting: boolean
    },
  ): Promise<Uint8Array>
}
