import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ImageResponse } from 'next/og'
import { sharePicturePath } from '@/app/doors/share-pictures'
import { serviceTone } from '@/components/illustrations/service-tone'
import { SharePicture, shareSize } from '@/components/share/share-picture'
import { clinic } from '@/lib/content/clinic'
import { allPages } from '@/lib/content/pages'
import { locales } from '@/lib/locale'

export const dynamic = 'force-static'
export const dynamicParams = false

const everyPicture = () =>
  locales.flatMap(allPages).flatMap((page) => {
    const path = sharePicturePath(page)
    return path ? [{ page, path }] : []
  })

export function generateStaticParams() {
  return everyPicture().map(({ path }) => ({ picture: path.split('/').slice(2) }))
}

/** The picture of a page, painted at build. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ picture: string[] }> },
): Promise<Response> {
  const path = `/share/${(await params).picture.join('/')}`
  const found = everyPicture().find((picture) => picture.path === path)
  if (!found) return new Response(null, { status: 404 })
  const { name, city, region } = clinic()
  const { title, slug, service } = found.page
  const font = (file: string) => readFileSync(join(process.cwd(), 'app/fonts', file))
  return new ImageResponse(
    <SharePicture
      name={name}
      title={title}
      place={`${city}, ${region}`}
      seed={slug}
      tone={serviceTone(service)}
    />,
    {
      ...shareSize,
      fonts: [
        { name: 'serif', data: font('share-serif.ttf') },
        { name: 'sans', data: font('share-sans.ttf') },
      ],
      headers: { 'cache-control': 'public, max-age=86400' },
    },
  )
}
