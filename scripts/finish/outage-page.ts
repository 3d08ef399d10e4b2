/**
 * The page of a failure as a file of its own, for the web server in front to show while the site does not answer.
 *
 * @param policy of that page. It stands in the page, since that server knows no hash of ours.
 */
export function outagePage(html: string, policy: string): string {
  // A page may not say of itself who may frame it.
  const own = policy
    .split('; ')
    .filter((rule) => !rule.startsWith('frame-ancestors'))
    .join('; ')
  return html.replace('<head>', () => `<head><meta http-equiv="Content-Security-Policy" content="${own}"/>`)
}
