-- Annotations are read by review, in the order in which they were written, and counted by writer and copy.
CREATE INDEX annotation_review ON annotation (review_id, id);
CREATE INDEX annotation_author ON annotation (author_id, submission_id);
