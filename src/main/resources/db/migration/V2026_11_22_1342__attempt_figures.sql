-- What an answer comes to beside the answer itself, so that a page with group values reads no texts; null for attempts from before, whose answer is read.
ALTER TABLE attempt ADD COLUMN figures VARCHAR(4000);
