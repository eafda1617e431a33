import type { AuditItem } from '../api/auditQueries'
import { formatAddress } from '../app/address'
import { text, type Text } from '../i18n/language'
import { roleNames, type Role } from '../session/roles'
import { isAction, type Action } from './texts'

/** What somebody did, to be read after their name. */
export interface Sentence {
  /** `{}` stands where the object does; without it, there is none. */
  words: Text
  /** What it was done to. */
  object: string
  /** First level of the object's address, and where it leads; null: no view shows it. */
  link: { view: string; href: string } | null
}

/** What is known of an action beside its object; every field may be missing. */
interface Details {
  id?: unknown
  sha256?: unknown
  role?: unknown
  reason?: unknown
  name?: unknown
  version?: unknown
  stations?: unknown
  pictures?: unknown
  revision?: unknown
  origin?: unknown
  verdict?: unknown
  label?: unknown
}

const shortDigest = 12

/** A line of the log as people say it. An action that this page does not know yet stands by its word. */
export function auditSentence({ action, subject, actor, details }: AuditItem): Sentence {
  const known: Details = typeof details === 'object' && details !== null ? details : {}
  if (!isAction(action)) return { words: text(`${action}: {}`, `${action}: {}`), object: subject, link: null }
  const words = action === 'password-set' && subject === actor ? text('Changed their own password.', '자신의 비밀번호를 바꾸었습니다.') : wordsOf[action](known)
  return { words, object: action === 'template-saved' ? subject.slice(0, shortDigest) : subject, link: linkOf(action, subject, known) }
}

/** The whole sentence, as one text. */
export const spoken = ({ words, object }: Sentence): Text => text(words.en.replace('{}', object), words.ko.replace('{}', object))

const wordsOf: Record<Action, (details: Details) => Text> = {
  setup: () => text('Became the first administrator.', '첫 관리자가 되었습니다.'),
  'sign-in': () => text('Signed in.', '로그인했습니다.'),
  'sign-in-refused': () => text('Could not sign in: wrong name or password.', '이름 또는 비밀번호가 틀려 로그인하지 못했습니다.'),
  'locked-out': () => text('Was locked out after too many wrong passwords.', '비밀번호를 여러 번 틀려 계정이 잠겼습니다.'),
  'person-added': ({ role }) => text(`Added the person {}${asRole(role).en}.`, `사용자 {}을(를) 추가했습니다${asRole(role).ko}.`),
  'person-changed': ({ role }) => text(`Changed the person {}${asRole(role).en}.`, `사용자 {}을(를) 변경했습니다${asRole(role).ko}.`),
  'person-removed': () => text('Removed the person {}.', '사용자 {}을(를) 삭제했습니다.'),
  'password-set': () => text('Gave {} another password.', '{}에게 새 비밀번호를 주었습니다.'),
  'key-made': ({ role }) => text(`Made the access key {}${asRole(role).en}.`, `접속 키 {}을(를) 만들었습니다${asRole(role).ko}.`),
  'key-removed': () => text('Took the access key {} away.', '접속 키 {}을(를) 회수했습니다.'),
  'model-uploaded': () => text('Uploaded the model {}.', '{} 모델을 업로드했습니다.'),
  'model-refused': ({ reason }) => text(`Uploaded {}, which was refused${after(reason).en}`, `업로드한 {}이(가) 거절되었습니다${after(reason).ko}`),
  'model-removed': () => text('Removed the model {}.', '{} 모델을 삭제했습니다.'),
  'model-ordered': ({ name, version }) =>
    text(`Ordered ${wordsIn('the model', name, version)} for the station {}.`, `스테이션 {}에 ${wordsIn(name, version, '모델을')} 지시했습니다.`),
  'model-deployed': ({ stations }) => text(`Deployed the model {}${toStations(stations).en}.`, `{} 모델을 배포했습니다${toStations(stations).ko}.`),
  'deployment-rolled-back': ({ stations }) => text(`Rolled {} back${toStations(stations, 'on').en}.`, `{} 배포를 되돌렸습니다${toStations(stations).ko}.`),
  'comparison-started': ({ pictures }) =>
    typeof pictures === 'number'
      ? text(`Compared the models {} on ${pictures} images.`, `이미지 ${pictures}장으로 {} 모델을 비교했습니다.`)
      : text('Compared the models {}.', '{} 모델을 비교했습니다.'),
  'comparison-removed': () => text('Removed the comparison of {}.', '{} 비교를 삭제했습니다.'),
  'product-saved': () => text('Saved the product {}.', '{} 제품을 저장했습니다.'),
  'recipe-saved': ({ revision }) =>
    typeof revision === 'number'
      ? text(`Saved revision ${revision} of the recipe for {}.`, `{} 제품의 레시피 ${revision}판을 저장했습니다.`)
      : text('Saved the recipe for {}.', '{} 제품의 레시피를 저장했습니다.'),
  'template-saved': ({ origin }) =>
    partOf(origin) === null
      ? text('Uploaded the golden template {}.', '기준 이미지 {}을(를) 업로드했습니다.')
      : text('Took the golden template {} from an inspected part.', '검사한 부품에서 기준 이미지 {}을(를) 저장했습니다.'),
  'result-reviewed': ({ verdict, label }) => {
    const said = wordsIn(verdict, label)
    const verdictSaid = said === '' ? '' : `: ${said}`
    return text(`Reviewed the part of result {}${verdictSaid}.`, `결과 {}의 부품을 검토했습니다${verdictSaid}.`)
  },
  changeover: ({ stations }) => text(`Changed over to {}${toStations(stations, 'on').en}.`, `{}(으)로 기종을 교체했습니다${toStations(stations).ko}.`),
}

function linkOf(action: Action, subject: string, { id, sha256, origin }: Details): Sentence['link'] {
  const to = (view: string, ...path: unknown[]) => ({ view, href: formatAddress({ view, path: path.filter((level) => typeof level === 'string'), query: {} }) })
  switch (action) {
    case 'person-added':
    case 'person-changed':
    case 'password-set':
    case 'key-made':
      return to('people')
    case 'model-uploaded':
      return to('models', 'packages', sha256)
    case 'model-deployed':
      return to('models', 'deployments', id)
    case 'deployment-rolled-back':
      return typeof sha256 === 'string' ? to('models', 'deployments', id) : to('products')
    case 'comparison-started':
      return to('models', 'compare', id)
    case 'model-ordered':
      return to('live', ...subject.split('/'))
    case 'product-saved':
    case 'recipe-saved':
      return to('products', subject)
    case 'result-reviewed':
      return to('history', subject)
    case 'changeover':
      return to('products')
    case 'template-saved': {
      const part = partOf(origin)
      return part === null ? to('products') : to('history', part)
    }
    default:
      return null
  }
}

function asRole(role: unknown): Text {
  const known = Object.keys(roleNames).find((name): name is Role => name === role)
  return known === undefined ? text('', '') : text(` (${roleNames[known].en.toLowerCase()})`, ` (${roleNames[known].ko})`)
}

function toStations(stations: unknown, preposition = 'to'): Text {
  if (!Array.isArray(stations) || stations.length === 0) return text('', '')
  const first = String(stations[0])
  return stations.length === 1
    ? text(` ${preposition} ${first}`, ` (${first})`)
    : text(` ${preposition} ${first} and ${stations.length - 1} more`, ` (${first} 외 ${stations.length - 1}곳)`)
}

/** Of `result/{id}`: the part that a template was taken from. */
const partOf = (origin: unknown): string | null => (typeof origin === 'string' && origin.startsWith('result/') ? origin.slice('result/'.length) : null)

function after(reason: unknown): Text {
  // Older lines hold English alone.
  if (typeof reason === 'string') return text(`: ${reason}`, `: ${reason}`)
  if (typeof reason !== 'object' || reason === null || !('en' in reason) || !('ko' in reason)) return text('.', '.')
  return text(`: ${String(reason.en)}`, `: ${String(reason.ko)}`)
}

const wordsIn = (...words: unknown[]): string => words.filter((word) => typeof word === 'string').join(' ')
