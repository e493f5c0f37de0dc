-- The operator asks that the next launch of a teacher or an administrator be judged: which of Moodle's habits it shows. Kept are
-- names and verdicts of the latest one, for every node to read; nothing the launch said.
CREATE TABLE test_launch (
    platform_id BIGINT NOT NULL PRIMARY KEY REFERENCES platform (id) ON DELETE CASCADE,
    armed_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    judged_at TIMESTAMP,
    lti_version VARCHAR(3),
    verdicts VARCHAR(2000)
);
