-- The last visit of each person by an index: with the maximum over the join a teacher's board read every session still kept, 0.2 s at 20,000.
CREATE INDEX web_session_newest ON web_session (enrolment_id, last_seen_at DESC);
