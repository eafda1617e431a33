import { text, type Text } from '../i18n/language'
import { roleNames, type Role } from './roles'

export const roleName = (role: Role | null | undefined): Text => (role == null ? sessionTexts.noRole : roleNames[role])

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
  retry: text('Try again', '다시 시도'),
  noRole: text('No role', '역할 없음'),
  notForRole: (needed: string) => text(`This view is for: ${needed}.`, `${needed}만 볼 수 있는 화면입니다.`),
  yourRole: (role: string) => text(`Your role is: ${role}. An administrator can change it.`, `현재 역할: ${role}. 역할은 관리자가 바꿀 수 있습니다.`),
  toStart: text('To the live view', '라이브 화면으로'),
  menu: (name: string, role: string) => text(`Signed in: ${name}, ${role}`, `로그인한 사용자: ${name}, ${role}`),
  signInName: (name: string) => text(`Sign-in name: ${name}`, `로그인 이름: ${name}`),
  demo: text('Demo', '데모'),
  demoShort: text('Signed in by itself', '자동 로그인'),
  demoExplained: text(
    'This gateway runs open: everybody on this machine is administrator, without a password. No other machine can reach it.',
    '이 게이트웨이는 열린 상태로 실행 중입니다. 이 컴퓨터의 모든 사람이 비밀번호 없이 관리자입니다. 다른 컴퓨터에서는 접속할 수 없습니다.',
  ),
  keyExplained: text('Signed in with an access key', '접속 키로 로그인'),
  changePassword: text('Change my password', '내 비밀번호 바꾸기'),
  currentPassword: text('Password so far', '현재 비밀번호'),
  newPassword: text('New password', '새 비밀번호'),
  change: text('Change', '바꾸기'),
  changed: text(
    'Your password is changed. Other browsers where you were signed in ask for it anew.',
    '비밀번호를 바꾸었습니다. 다른 브라우저에서는 다시 로그인해야 합니다.',
  ),
} as const
