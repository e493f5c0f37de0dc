-- A text that a teacher passed is closed, one that was waived is not: which version was judged says which of the two it is.
ALTER TABLE item_status ADD COLUMN judged_no INTEGER;

UPDATE item_status SET judged_no = (
  SELECT MAX(a.attempt_no) FROM attempt a WHERE a.enrolment_id = item_status.enrolment_id AND a.exercise = item_status.item
) WHERE state = 'PASSED' AND NOT EXISTS (
  SELECT 1 FROM item_waiver w WHERE w.enrolment_id = item_status.enrolment_id AND w.item = item_status.item
);
