-- Operators store versions of a course without a restart and choose which one new editions get.
ALTER TABLE course_version ADD COLUMN stored_by VARCHAR(80) DEFAULT 'delivered' NOT NULL;

-- one row: what new editions get
CREATE TABLE course_choice (
  id INTEGER NOT NULL PRIMARY KEY,
  course_version_id BIGINT NOT NULL REFERENCES course_version (id),
  by_hand BOOLEAN NOT NULL,
  chosen_at TIMESTAMP NOT NULL,
  v INTEGER NOT NULL
);
