-- From which network and platform a parked launch comes: when there are too many, the oldest of the largest source goes, not of anybody's.
ALTER TABLE lti_parked ADD COLUMN source_hash CHAR(64);
