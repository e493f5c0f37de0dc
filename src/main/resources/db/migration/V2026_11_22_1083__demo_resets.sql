-- A made course of an imitation Moodle can be reset: every number stays, the people are new.
ALTER TABLE demo_course ADD COLUMN resets INT DEFAULT 0 NOT NULL;
