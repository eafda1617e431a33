-- When the part of a picture was captured; until its result is there, when the picture came. So the pictures of a span of time are found without looking at all
-- others; see Storage/EvidenceWorth. || '' as there.
ALTER TABLE evidence ADD COLUMN captured_at INTEGER NOT NULL DEFAULT 0;
UPDATE evidence SET captured_at = COALESCE(
    (SELECT r.captured_at FROM results r WHERE r.result_id = evidence.result_id AND r.station || '' = evidence.station LIMIT 1), received_at);
CREATE INDEX evidence_by_capture ON evidence (captured_at, station);
CREATE INDEX evidence_by_worth_and_capture ON evidence (spare, captured_at, station);
