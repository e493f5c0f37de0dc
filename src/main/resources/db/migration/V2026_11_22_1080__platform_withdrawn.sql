-- A platform that platforms.json names no longer is withdrawn: no launch, no session and no frame, until it is named again or taken over.
ALTER TABLE platform ADD COLUMN withdrawn_at TIMESTAMP;
