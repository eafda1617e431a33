import type { SwapStep } from '../api/deploymentQueries'
import { text, type Text } from '../i18n/language'

/** Of orders to stations, whatever was ordered. */
export const deploymentTexts = {
  stations: text('Stations', '스테이션'),
  all: text('All stations', '모든 스테이션'),
  chosen: (count: string, all: string) => text(`${count} of ${all} chosen`, `${all}곳 중 ${count}곳 선택`),
  noStations: text('No station has reported yet. Start one; it appears here by itself.', '연결된 스테이션이 없습니다. 스테이션을 시작하면 자동으로 나타납니다.'),
  whenBack: text('takes the order up when it is back', '다시 연결되면 적용합니다'),
  by: (who: string, when: string) => text(`${who}, ${when}`, `${who}, ${when}`),
  back: (title: string) => text(`Roll back of ${title}`, `${title} 되돌리기`),
  settled: (count: string, all: string) => text(`${count} of ${all} settled`, `${all}곳 중 ${count}곳 완료`),
  ended: {
    running: (count: string) => text(`${count} running`, `가동 ${count}`),
    refused: (count: string) => text(`${count} refused`, `거부 ${count}`),
    rolledBack: (count: string) => text(`${count} rolled back`, `되돌림 ${count}`),
    overtaken: (count: string) => text(`${count} overtaken`, `새 지시로 대체 ${count}`),
    notGiven: (count: string) => text(`${count} not ordered`, `지시 못함 ${count}`),
  },
  rollBack: text('Roll back', '되돌리기'),
  rollBackHeading: (title: string) => text(`Roll back ${title}?`, `${title}을(를) 되돌리시겠습니까?`),
  rollBackHint: text('Each station is ordered to go back to what it had before:', '각 스테이션에 이전 상태로 되돌리도록 지시합니다.'),
  unknownBefore: text('not known, stays as it is', '알 수 없음, 그대로 둠'),
  rollBackNow: text('Roll back now', '지금 되돌리기'),
  offlineNow: text('offline', '오프라인'),
  agreed: (count: string, all: string) => text(`${count} of ${all} alike`, `${all}개 중 ${count}개 일치`),
  of: (done: string, total: string) => text(`${done} of ${total}`, `${total} 중 ${done}`),
}

/** The stretches of the way that people are shown. */
export const phaseTexts: readonly Text[] = [
  text('Ordered', '지시'),
  text('Downloading', '내려받기'),
  text('Checking', '검사'),
  text('Proving', '확인'),
  text('Running', '가동'),
]

export const stepTexts: Readonly<Record<SwapStep, Text>> = {
  idle: text('Waiting for the station', '스테이션을 기다리는 중'),
  desired: text('The station has the order', '스테이션이 지시를 받음'),
  downloading: text('Downloading', '내려받는 중'),
  checking: text('Checking on its reference case', '기준 사례로 검사하는 중'),
  warming: text('Opening beside the running model', '실행 중인 모델 옆에서 여는 중'),
  shadow: text('Shadow run', '그림자 실행'),
  watching: text('Judging under watch', '감시하며 판정하는 중'),
  committing: text('Being kept for good', '저장하는 중'),
  running: text('Running', '가동'),
  rolledBack: text('Rolled back', '되돌림'),
  refused: text('Refused', '거부'),
}

export const endTexts = {
  overtaken: text('A newer order took its place', '새 지시로 대체됨'),
  notGiven: text('Not ordered', '지시하지 못함'),
}
