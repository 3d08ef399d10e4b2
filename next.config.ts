import type { NextConfig } from 'next'
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants'
import { headerRules } from './app/doors/security-headers'
import { locales } from './lib/locale'
import { makeFonts } from './scripts/fonts/make-fonts'

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  // The optimiser is a program that fetches and decodes pictures; the drawings here need none.
  images: { unoptimized: true },
  headers: async () => headerRules(),
  // Below a language an address that leads nowhere is told so in that language.
  rewrites: async () => ({
    beforeFiles: [],
    afterFiles: [],
    fallback: locales.map((locale) => ({ source: `/${locale}/:path*`, destination: `/${locale}/lost` })),
  }),
}

/** Makes the fonts before a build or a development server, so that neither can start without them. */
export default async function nextConfig(phase: string): Promise<NextConfig> {
  if (phase === PHASE_PRODUCTION_BUILD || phase === PHASE_DEVELOPMENT_SERVER) await makeFonts(process.cwd())
  return config
}
