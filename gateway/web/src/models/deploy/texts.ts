import { text, type Text } from '../../i18n/language'
import type { SwapStep } from '../../api/modelTypes'

export const deployTexts = {
  heading: text('Deploy a model', '모델 배포'),
  model: text('Model', '모델'),
  precision: text('Precision', '정밀도 형식'),
  usual: (precision: string) => text(`${precision} (as the package runs)`, `${precision} (패키지 기본)`),
  stations: text('Stations', '스테이션'),
  all: text('All stations', '모든 스테이션'),
  chosen: (count: string, all: string) => text(`${count} of ${all} chosen`, `${all}곳 중 ${count}곳 선택`),
  noStations: text('No station has reported yet. Start one; it appears here by itself.', '연결된 스테이션이 없습니다. 스테이션을 시작하면 자동으로 나타납니다.'),
  runs: (model: string) => text(`runs ${model}`, `현재 ${model}`),
  runsThis: text('runs this version', '이 버전 사용 중'),
  runsNothing: text('no model known', '모델 정보 없음'),
  offline: text('takes the order up when it is back', '다시 연결되면 주문을 받습니다'),
  proof: text('How it has to prove itself', '새 모델의 확인 방법'),
  shadow: text('Shadow run: both models judge, the old one decides', '그림자 실행: 두 모델이 함께 판정하고 이전 모델의 판정을 씁니다'),
  shadowParts: text('Parts', '부품 수'),
  agreement: text('Same verdict on at least (%)', '판정 일치율 최소 (%)'),
  guard: text('Then under watch: falls back by itself when it fails', '이후 감시: 실패하면 스스로 이전 모델로 돌아갑니다'),
  next: text('Go on', '다음'),
  chooseStation: text('Choose at least one station.', '스테이션을 하나 이상 선택하십시오.'),
  wrongNumber: text('Parts: 1 – 100000; share: 0 – 100.', '부품 수는 1 – 100000, 비율은 0 – 100입니다.'),
  confirm: (title: string, count: string) => text(`Deploy ${title} to ${count} stations?`, `${title}을(를) 스테이션 ${count}곳에 배포하시겠습니까?`),
  confirmOne: (title: string, station: string) => text(`Deploy ${title} to ${station}?`, `${title}을(를) ${station}에 배포하시겠습니까?`),
  confirmHint: text('Each station goes on inspecting with its old model until the new one has proved itself.', '새 모델이 확인될 때까지 각 스테이션은 이전 모델로 계속 검사합니다.'),
  noProof: text('No shadow run and no watch: the new model decides at once.', '그림자 실행과 감시 없이 새 모델이 바로 판정합니다.'),
  order: text('Deploy now', '지금 배포'),
  newest: text('Newest deployments', '최근 배포'),
  none: text('Nothing has been deployed yet', '배포한 적이 없습니다'),
  noneHint: text('Choose a version under Packages and deploy it.', '모델 목록에서 버전을 골라 배포하십시오.'),
  noneToSee: text('An instructor deploys; here you can follow it.', '강사가 배포하면 여기에서 진행을 볼 수 있습니다.'),
  by: (who: string, when: string) => text(`${who}, ${when}`, `${who}, ${when}`),
  back: (title: string) => text(`Back from ${title}`, `${title} 되돌리기`),
  settled: (count: string, all: string) => text(`${count} of ${all} settled`, `${all}곳 중 ${count}곳 완료`),
  ended: {
    running: (count: string) => text(`${count} running`, `가동 ${count}`),
    refused: (count: string) => text(`${count} refused`, `거부 ${count}`),
    rolledBack: (count: string) => text(`${count} rolled back`, `되돌림 ${count}`),
    overtaken: (count: string) => text(`${count} overtaken`, `다음 주문으로 대체 ${count}`),
    notGiven: (count: string) => text(`${count} not ordered`, `주문 못함 ${count}`),
  },
  rollBack: text('Roll back', '되돌리기'),
  rollBackHeading: (title: string) => text(`Roll back ${title}?`, `${title} 배포를 되돌리시겠습니까?`),
  rollBackHint: text('Each station is ordered to run again what it ran before:', '각 스테이션이 이전 모델을 다시 사용하도록 주문합니다.'),
  unknownBefore: text('not known, stays as it is', '알 수 없음, 그대로 둠'),
  rollBackNow: text('Roll back now', '지금 되돌리기'),
  gone: text('This deployment is not among the newest.', '최근 배포에 없는 항목입니다.'),
  offlineNow: text('offline', '오프라인'),
  agreed: (count: string, all: string) => text(`${count} of ${all} alike`, `${all}개 중 ${count}개 일치`),
  of: (done: string, total: string) => text(`${done} of ${total}`, `${total} 중 ${done}`),
}

/** The stretches of the way that people are shown. */
export const phaseTexts: readonly Text[] = [
  text('Ordered', '주문'),
  text('Downloading', '내려받기'),
  text('Checking', '검사'),
  text('Proving', '확인'),
  text('Running', '가동'),
]

export const stepTexts: Readonly<Record<SwapStep, Text>> = {
  idle: text('Waiting for the station', '스테이션을 기다리는 중'),
  desired: text('The station has the order', '스테이션이 주문을 받음'),
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
  overtaken: text('A newer order took its place', '다음 주문으로 대체됨'),
  notGiven: text('Not ordered', '주문하지 못함'),
}
