-- The newest row of each person first: Derby reads an index in one direction only, and read the whole log for it.
DROP INDEX event_log_enrolment;
CREATE INDEX event_log_newest ON event_log (enrolment_id, seq_no DESC);
