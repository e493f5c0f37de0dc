-- Every page of a case that somebody outside the group opens asks whether they have opened it within the last minutes.
CREATE INDEX case_access_look ON case_access (kase_id, enrolment_id, happened_at);
