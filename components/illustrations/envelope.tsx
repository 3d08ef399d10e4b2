import { Drawing } from './drawing'

/** An open envelope with a written sheet, a pen and a plant: a cost that is put on paper. */
export function Envelope({ label }: { label?: string }) {
  return (
    <Drawing label={label}>
      <path className="floor" d="M8 394h504" />
      <path className="sky" stroke="none" d="M40 300C40 150 140 60 270 60s220 90 220 240z" />
      <circle className="sun" cx="410" cy="130" r="22" />
      <path className="far" d="M46 262c70-60 130-50 200-20s150 26 238-34c4 26 6 60 6 92H40c0-12 2-26 6-38z" />
      <path className="plain" d="M28 336h464v16H28zM62 352v41M458 352v41" />
      <path className="sand" d="M106 214l124-78 124 78v122H106z" />
      <path className="plain" d="M134 110h192v150l-96 46-96-46z" />
      <path d="M158 142h84M158 170h144M158 196h144M158 222h96" />
      <path className="warm" d="M270 130h32v24h-32z" />
      <path className="plain" d="M106 214l124 74 124-74v122H106z" />
      <path d="M106 336l92-66M354 336l-92-66" />
      <path className="sand" d="M412 336l-8-50h60l-8 50z" />
      <path
        className="leaf"
        d="M434 286v-34M434 258c-14-14-16-36-7-54 12 16 16 36 7 54zM434 276c-20-2-34-14-38-34 20 2 34 14 38 34zM434 270c18-4 30-16 33-36-19 4-30 18-33 36z"
      />
      <path className="light" d="M366 330l24-70 10 4-24 70-11 6z" transform="translate(-2 -4)" />
    </Drawing>
  )
}
