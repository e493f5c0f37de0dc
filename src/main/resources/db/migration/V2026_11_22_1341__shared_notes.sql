-- A group reads a copy of the notes as they were when they were shared, not what the teacher is writing: what is shared today becomes that copy.
INSERT INTO supervision_text (visit_id, kind, val, written_by, written_at, version_no)
SELECT t.visit_id, 'SHARED', t.val, t.written_by, v.shared_at, 1
FROM supervision_text t JOIN supervision_visit v ON v.id = t.visit_id
WHERE t.kind = 'NOTES' AND v.shared_at IS NOT NULL;
