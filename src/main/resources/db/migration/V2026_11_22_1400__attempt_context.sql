-- A refused launch that was proved to come from an LMS course we know points at our own row of that course, so that its teachers, and
-- no others, find it; nothing the message said is kept.
ALTER TABLE launch_attempt ADD COLUMN context_id BIGINT REFERENCES context (id) ON DELETE SET NULL;
CREATE INDEX launch_attempt_context ON launch_attempt (context_id);
