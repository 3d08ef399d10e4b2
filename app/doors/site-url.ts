import { clinic } from '@/lib/content/clinic'

/**
 * Where the site stands for people outside of it: APP_URL, or what the clinic's file says while a build has no
 * settings.
 */
export function siteUrl(): string {
  return (process.env.APP_URL || clinic().url).replace(/\/+$/, '')
}
