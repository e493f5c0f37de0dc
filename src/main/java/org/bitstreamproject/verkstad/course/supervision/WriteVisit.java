// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.supervision;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.bitstreamproject.verkstad.course.WorkGroups;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** A group writes what it wants to ask, the teachers what they saw. What somebody else wrote meanwhile is never overwritten. */
@Dependent
@Transactional
public class WriteVisit {
    private final WorkGroups groups;
    private final Visits visits;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    WriteVisit(WorkGroups groups, Visits visits, AuditTrail audit, Clock clock) {
        this.groups = groups;
        this.visits = visits;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of a text. */
    sealed interface Outcome {
        /** It stands there now. */
        record Saved(long version, Instant at) implements Outcome {}

        /** Somebody wrote meanwhile; theirs stands. */
        record Conflict(String theirs, long version) implements Outcome {}
    }

    /** A text as it is written. @param version the one it builds on, 0 before the first */
    record Edit(String text, long version) {}

    /**
     * The own group's questions.
     *
     * @throws NoGroupYet for somebody without a group
     * @throws NationalIdRefused with an identity number in it
     * @throws TextTooLong when nobody would read it
     */
    Outcome questions(SessionInfo member, Edit edit) {
        var group = groups.of(member.enrolment()).orElseThrow(NoGroupYet::new);
        return write(member, group.ref(), VisitText.Kind.QUESTIONS, edit);
    }

    /** The teachers' notes about a group. @throws NotVisible for a group the edition does not have */
    Outcome notes(SessionInfo teacher, String group, Edit edit) {
        return write(teacher, known(teacher, group), VisitText.Kind.NOTES, edit);
    }

    /** The same, and from now on the group reads them as they are now. What is written later is the teachers' until shared again. */
    Outcome share(SessionInfo teacher, String group, Edit edit) {
        var outcome = notes(teacher, group, edit);
        if (outcome instanceof Outcome.Saved) {
            visits.of(teacher.edition(), group).ifPresent(visit -> share(teacher, visit));
        }
        return outcome;
    }

    /** The group reads no notes any more. @throws NotVisible for a group the edition does not have */
    void unshare(SessionInfo teacher, String group) {
        var visit = visits.of(teacher.edition(), known(teacher, group)).orElse(null);
        if (visit == null || visit.sharedAt() == null) {
            return;
        }
        visit.unshare();
        visits.text(visit, VisitText.Kind.SHARED).ifPresent(visits::drop);
        visits.flush();
        audit.append(teacher.actor(), "meetings.notes-unshared", "group:" + group, null, null);
    }

    /** Nothing happens when there is nothing to read, or the group reads just that already. */
    private void share(SessionInfo teacher, Visit visit) {
        var words =
                visits.text(visit, VisitText.Kind.NOTES).map(VisitText::text).orElse("");
        var copy =
                visits.text(visit, VisitText.Kind.SHARED).orElseGet(() -> new VisitText(visit, VisitText.Kind.SHARED));
        if (words.isBlank() || visit.sharedAt() != null && copy.text().equals(words)) {
            return;
        }
        copy.write(words, teacher.person(), clock.instant());
        visits.keep(copy);
        visit.share(clock.instant());
        visits.flush();
        audit.append(teacher.actor(), "meetings.notes-shared", "group:" + visit.group(), null, null);
    }

    private String known(SessionInfo teacher, String group) {
        return groups.inEdition(teacher.edition()).stream()
                .filter(one -> one.ref().equals(group))
                .findFirst()
                .orElseThrow(NotVisible::new)
                .ref();
    }

    private Outcome write(SessionInfo who, String group, VisitText.Kind kind, Edit edit) {
        var words = edit.text().replace("\r\n", "\n");
        if (words.length() > TextTooLong.MOST) {
            throw new TextTooLong(words.length());
        }
        NationalIdRefused.check(List.of(words));
        var visit = visits.orNew(who.edition(), group);
        var text = visits.text(visit, kind).orElse(null);
        if (text == null) {
            if (words.isEmpty()) {
                return new Outcome.Saved(0, clock.instant());
            }
            text = new VisitText(visit, kind);
        } else if (text.text().equals(words)) {
            return new Outcome.Saved(text.version(), text.at());
        } else if (text.version() != edit.version()) {
            return new Outcome.Conflict(text.text(), text.version());
        }
        text.write(words, who.person(), clock.instant());
        visits.keep(text);
        return new Outcome.Saved(text.version(), text.at());
    }
}
