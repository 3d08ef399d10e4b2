import type { Page } from '@/lib/content/pages'

/** Where the picture of a page stands; a draft, which nobody should share, has none. */
export function sharePicturePath({ path, status }: Pick<Page, 'path' | 'status'>): string | null {
  return status ? null : `/share${path}.png`
}
