-- Which checks a login and a launch have met, written down as they are made: the log is a record, not a guess from the outcome.
ALTER TABLE lti_state ADD COLUMN checks_met VARCHAR(2000);
ALTER TABLE launch_attempt ADD COLUMN checks_met VARCHAR(2000);
