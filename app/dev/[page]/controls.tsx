import { DeskTag, type TagKind } from '@/components/desk/desk-tag'
import { SearchForm } from '@/components/search/search-form'
import { TimeList } from '@/components/times/time-list'
import { Choice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { Group } from '@/components/ui/group'
import { wallTimeOfDay, weekdayName } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'
import { messagesIn } from '@/lib/content/messages'
import { longestQuery } from '@/lib/content/search-terms'
import { defaultLocale } from '@/lib/locale'

const words = () => messagesIn(defaultLocale)

export function Buttons() {
  const { site, look } = words()
  const { phone, phoneLink } = clinic()
  return (
    <p className="acts">
      <button type="button" className="button">
        {site.askForConsultation}
      </button>
      <button type="button" className="button quiet">
        {site.call}
      </button>
      <a href="/dev/ui">{look.title}</a>
      <a className="tel" href={phoneLink}>
        {phone}
      </a>
    </p>
  )
}

export function Fields({ scheme }: { scheme: string }) {
  const { consultation, services, errors, search } = words()
  const { prefix } = errors
  return (
    <>
      <Field id={`${scheme}-name`} label={consultation.fullName.label} error={undefined} errorPrefix={prefix}>
        {(described) => <input {...described} type="text" autoComplete="off" />}
      </Field>
      <Field
        id={`${scheme}-wrong`}
        label={consultation.fullName.label}
        error={errors['name-missing']}
        errorPrefix={prefix}
      >
        {(described) => <input {...described} type="text" autoComplete="off" />}
      </Field>
      <Group
        id={`${scheme}-service`}
        legend={consultation.service.legend}
        error={undefined}
        errorPrefix={prefix}
      >
        {Object.entries(services).map(([name, label]) => (
          <Choice
            key={name}
            type="radio"
            id={`${scheme}-${name}`}
            name={`${scheme}-service`}
            label={label}
            defaultChecked={name === 'not-sure'}
          />
        ))}
      </Group>
      <SearchForm
        id={`${scheme}-search`}
        action={`/${defaultLocale}/search`}
        label={search.label}
        button={search.button}
        longest={longestQuery}
      />
    </>
  )
}

export function Tags() {
  const { desk, site } = words()
  return (
    <>
      <p>
        <span className="tag">{site.languageName}</span>
      </p>
      <p>
        {(Object.keys(desk.states) as TagKind[]).map((kind) => (
          <DeskTag key={kind} kind={kind} words={desk} />
        ))}
      </p>
    </>
  )
}

export function Times({ scheme }: { scheme: string }) {
  const { choose, errors } = words()
  const group = (weekday: number) => ({
    id: `${scheme}-day-${weekday}`,
    legend: weekdayName(weekday, defaultLocale),
    isWide: false,
    times: ['09:00', '10:30', '14:00'].map((time, at) => ({
      instant: time,
      label: wallTimeOfDay(time, defaultLocale),
      isChosen: weekday === 1 && at === 1,
    })),
  })
  return (
    <TimeList
      words={choose}
      errors={errors}
      view={{
        groups: [group(1), group(2)],
        error: null,
        earlierFrom: null,
        laterFrom: null,
        submit: choose.book,
        visitType: '',
        action: '/dev/ui',
        listAt: '/dev/ui',
        hidden: {},
      }}
    />
  )
}
