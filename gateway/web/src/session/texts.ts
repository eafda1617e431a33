import { text } from '../i18n/language'

export const sessionTexts = {
  welcome: text('Sign in', '로그인'),
  first: text('Make the first administrator', '첫 관리자 만들기'),
  firstHint: text(
    'Nobody uses this gateway yet. The person you make here decides who may sign in.',
    '아직 이 게이트웨이를 사용하는 사람이 없습니다. 여기서 만드는 관리자가 다른 사용자를 정합니다.',
  ),
  name: text('Name', '이름'),
  password: text('Password', '비밀번호'),
  again: text('Password once more', '비밀번호 확인'),
  different: text('The two passwords differ.', '두 비밀번호가 다릅니다.'),
  rule: text('8 to 128 characters', '8–128자'),
  code: text('Code that the gateway printed at its start', '게이트웨이가 시작할 때 출력한 코드'),
  enter: text('Sign in', '로그인'),
  leave: text('Sign out', '로그아웃'),
  make: text('Make and sign in', '만들고 로그인'),
  waiting: text('Asking the gateway …', '게이트웨이에 확인하는 중 …'),
  unreachable: text('The gateway does not answer.', '게이트웨이가 응답하지 않습니다.'),
  retry: text('Try again', '다시 시도'),
  notUnderstood: text('The gateway did not understand the request.', '게이트웨이가 요청을 이해하지 못했습니다.'),
} as const
