-- One login's answer waits in one row, however often it is sent: otherwise a single browser could push out everybody else's.
ALTER TABLE lti_parked ADD COLUMN state_hash CHAR(64);
ALTER TABLE lti_parked ADD CONSTRAINT lti_parked_state UNIQUE (state_hash);
