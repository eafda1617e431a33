import { text } from '../i18n/language'

export const auditTexts = {
  name: text('Audit log', '감사 기록'),
  person: text('Person or key', '사용자 또는 접속 키'),
  anybody: text('Anybody', '모든 사람'),
  action: text('Action', '작업'),
  anything: text('Any action', '모든 작업'),
  refresh: text('Refresh', '새로고침'),
  clear: text('Clear all', '모두 지우기'),
  csv: text('CSV of what is shown', '표시된 기록 CSV'),
  when: text('Time', '시각'),
  who: text('Who', '사용자'),
  what: text('What', '내용'),
  role: text('Role', '역할'),
  object: text('Object', '대상'),
  onlyOf: (name: string) => text(`Only ${name}`, `${name}만 보기`),
  loading: text('Loading', '불러오는 중'),
  failed: text('The audit log could not be loaded.', '감사 기록을 불러오지 못했습니다.'),
  retry: text('Try again', '다시 시도'),
  older: text('Load older', '이전 기록 더 보기'),
  end: text('That is everything.', '마지막 기록입니다.'),
  none: text('Nothing matches: choose another person, action or period.', '조건에 맞는 기록이 없습니다. 사용자, 작업, 기간을 바꿔 보세요.'),
  shown: (count: string) => text(`${count} shown`, `${count}건 표시`),
} as const

/** What an action is called where one is chosen. */
export const actionNames = {
  setup: text('First administrator', '첫 관리자'),
  'sign-in': text('Sign-in', '로그인'),
  'sign-in-refused': text('Sign-in refused', '로그인 거절'),
  'locked-out': text('Locked out', '계정 잠김'),
  'person-added': text('Person added', '사용자 추가'),
  'person-changed': text('Person changed', '사용자 변경'),
  'person-removed': text('Person removed', '사용자 삭제'),
  'password-set': text('Password set', '비밀번호 설정'),
  'key-made': text('Access key made', '접속 키 생성'),
  'key-removed': text('Access key taken away', '접속 키 회수'),
  'model-uploaded': text('Model uploaded', '모델 업로드'),
  'model-refused': text('Model refused', '모델 거절'),
  'model-removed': text('Model removed', '모델 삭제'),
  'model-ordered': text('Model ordered', '모델 지시'),
  'model-deployed': text('Model deployed', '모델 배포'),
  'deployment-rolled-back': text('Rolled back', '배포 되돌림'),
  'comparison-started': text('Comparison started', '모델 비교 시작'),
  'comparison-removed': text('Comparison removed', '모델 비교 삭제'),
  'product-saved': text('Product saved', '제품 저장'),
  'recipe-saved': text('Recipe saved', '레시피 저장'),
  'template-saved': text('Golden template saved', '기준 이미지 저장'),
  'result-reviewed': text('Result reviewed', '결과 검토'),
  changeover: text('Changeover', '기종 교체'),
} as const

export type Action = keyof typeof actionNames

export const isAction = (word: string): word is Action => word in actionNames
