-- A merge can be taken back: what was merged into what by hand is kept apart from where that leads, and the edition it was done in.
ALTER TABLE organisation ADD COLUMN merged_by_hand BIGINT;
ALTER TABLE organisation ADD COLUMN merged_in BIGINT;
UPDATE organisation SET merged_by_hand = merged_into;
ALTER TABLE organisation ADD CONSTRAINT organisation_by_hand FOREIGN KEY (merged_by_hand) REFERENCES organisation (id);
ALTER TABLE organisation ADD CONSTRAINT organisation_merged_in FOREIGN KEY (merged_in) REFERENCES edition (id);
