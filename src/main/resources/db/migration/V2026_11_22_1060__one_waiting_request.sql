-- a course asks to join once at a time, also when two of its teachers ask at the same moment
ALTER TABLE join_request ADD COLUMN waiting_context BIGINT;
-- of several that wait the oldest goes on waiting
UPDATE join_request SET state = 'WITHDRAWN', decided_by = 'one-waiting-request', decided_at = asked_at, v = v + 1
  WHERE state = 'WAITING' AND id NOT IN (SELECT MIN(w.id) FROM join_request w WHERE w.state = 'WAITING' GROUP BY w.context_id);
UPDATE join_request SET waiting_context = context_id WHERE state = 'WAITING';
ALTER TABLE join_request ADD CONSTRAINT join_request_waiting UNIQUE (waiting_context);
