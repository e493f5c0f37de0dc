-- A way in that platforms.json no longer names is shut, and comes back with everything it had when it is named again.
ALTER TABLE registration ADD COLUMN enabled BOOLEAN DEFAULT TRUE NOT NULL;
