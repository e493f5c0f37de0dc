// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.meetings;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;

/** An examiner writes what everybody reads about a meeting. What another examiner wrote meanwhile is never overwritten unseen. */
@Dependent
@Transactional
public class DescribeMeeting {
    private final MeetingTexts texts;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    DescribeMeeting(MeetingTexts texts, AuditTrail audit, Clock clock) {
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whose words, of which meeting. @param version the one that was read, 0 before the first */
    record Change(EditionId edition, Anchor anchor, Language language, PersonId by, int version) {}

    /** What stands there now, because somebody else wrote it meanwhile. */
    record Other(MeetingWords words, int version, PersonId by) {}

    /**
     * Stores words without faults.
     *
     * @return what somebody else has written since; empty when these words stand now
     */
    Optional<Other> write(Change change, MeetingWords words) {
        var found = texts.of(change.edition(), change.anchor());
        var before = found.map(MeetingText::words).orElse(MeetingWords.NONE);
        if (before.equals(words)) {
            return Optional.empty();
        }
        if (found.isPresent() && found.get().version() != change.version()) {
            var other = found.get();
            return Optional.of(new Other(before, other.version(), other.changedBy()));
        }
        var text = found.orElseGet(() -> new MeetingText(change.edition(), change.anchor()));
        text.write(words, change.language(), change.by(), clock.instant());
        texts.keep(text);
        audit.append(
                "person:" + change.by().value(),
                "meetings.described",
                "edition:" + change.edition().value() + " meeting:" + change.anchor(),
                changed(before, words),
                changed(words, before));
        return Optional.empty();
    }

    /** Only the fields that differ. */
    private static String changed(MeetingWords words, MeetingWords other) {
        return words.texts().entrySet().stream()
                .filter(field -> !field.getValue().equals(other.text(field.getKey())))
                .map(field -> field.getKey() + ": " + field.getValue())
                .collect(Collectors.joining("\n"));
    }
}
