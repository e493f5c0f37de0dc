-- The leader track pointed at editions, organisations and people without foreign keys: rows of what is gone could stay behind unseen.
-- What belongs to an edition, an organisation or a person that is gone has no reader left, and would stop the keys: it goes first.
DELETE FROM leader_note WHERE edition_id NOT IN (SELECT id FROM edition)
  OR organisation_id NOT IN (SELECT id FROM organisation) OR written_by NOT IN (SELECT id FROM person);
DELETE FROM leader_decision WHERE edition_id NOT IN (SELECT id FROM edition)
  OR organisation_id NOT IN (SELECT id FROM organisation) OR written_by NOT IN (SELECT id FROM person);
ALTER TABLE leader_note ADD CONSTRAINT leader_note_edition FOREIGN KEY (edition_id) REFERENCES edition (id);
ALTER TABLE leader_note ADD CONSTRAINT leader_note_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id);
ALTER TABLE leader_note ADD CONSTRAINT leader_note_writer FOREIGN KEY (written_by) REFERENCES person (id);
ALTER TABLE leader_decision ADD CONSTRAINT leader_decision_edition FOREIGN KEY (edition_id) REFERENCES edition (id);
ALTER TABLE leader_decision ADD CONSTRAINT leader_decision_organisation_key FOREIGN KEY (organisation_id) REFERENCES organisation (id);
ALTER TABLE leader_decision ADD CONSTRAINT leader_decision_writer FOREIGN KEY (written_by) REFERENCES person (id);
