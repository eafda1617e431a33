-- 1: the picture of a part that was OK, and that nobody called otherwise since. These go first where pictures take too much room; see Storage/EvidenceWorth.
ALTER TABLE evidence ADD COLUMN spare INTEGER NOT NULL DEFAULT 0;
UPDATE evidence SET spare = 1 WHERE EXISTS (
    SELECT 1 FROM results r
    WHERE r.result_id = evidence.result_id AND r.station || '' = evidence.station AND r.verdict || '' = 'OK' AND COALESCE(r.reviewed_verdict, 'OK') = 'OK');
CREATE INDEX evidence_by_worth ON evidence (spare DESC, received_at);
