import type { components } from './schema'

type Schemas = components['schemas']

/** A part's verdict and everything that belongs to it, as the gateway stored it. */
export type Result = Schemas['ResultItem']
export type Station = Schemas['StationItem']
export type Verdict = Schemas['Verdict']
export type VerdictReason = Schemas['VerdictReason']
export type StationStatus = Schemas['StationStatus']
export type StageTimes = Schemas['StageTimes']
export type TruthStatistics = Schemas['TruthStatistics']
export type Statistics = Schemas['Statistics']
export type Metrics = Schemas['MetricsMessage']
export type Detection = Schemas['DetectionMessage']
export type Truth = Schemas['TruthMessage']
export type Review = Schemas['Review']
export type ReviewRequest = Schemas['ReviewRequest']

/** So many of so many, with its 95 % confidence interval. */
export type Share = Schemas['Share']
export type QualitySummary = Schemas['QualitySummary']
export type KnownParts = Schemas['KnownParts']
export type ParetoItem = Schemas['ParetoItem']
export type TrendPoint = Schemas['TrendPoint']
export type PChart = Schemas['PChart']
export type RunRule = Schemas['RunRule']
export type ThresholdCurve = Schemas['ThresholdCurve']
export type ThresholdPoint = Schemas['ThresholdPoint']

/** Head of a live frame; boxes are in pixels of the source image, `result.width` × `result.height`. */
export type PreviewHeader = Schemas['PreviewHeader']
/** A result as the station sent it, before the gateway stored it. */
export type LiveResult = PreviewHeader['result']
export type LiveState = Schemas['LiveState']
export type LiveMetrics = Schemas['LiveMetrics']
/** All stations at a glance. */
export type LiveWall = Schemas['LiveWallText']
type Tile = LiveWall['stations'][number]
/** What a station has not told yet is absent. */
export type WallStation = Pick<Tile, 'station' | 'status' | 'lastSeenAt'> & { [K in Exclude<keyof Tile, 'station' | 'status' | 'lastSeenAt'>]?: Tile[K] | null }
export type LastPart = NonNullable<WallStation['lastPart']>
export type DefectMap = Schemas['DefectMap']

/** What stored and live results have in common, as far as it is drawn. */
export type JudgedPart = Pick<Result, 'verdict' | 'reason' | 'detections' | 'width' | 'height'> & { truth?: Truth | null }

/** The virtual bench of a station, or that it has none. */
export type LiveBench = Schemas['LiveBench']
/** What is not wired is absent. */
export type Bench = NonNullable<LiveBench['bench']>
export type BenchPart = Bench['parts'][number]
export type BenchDisplay = Bench['displays'][number]
export type BenchWire = Bench['wires'][number]
export type BenchInput = Schemas['BenchInput']
