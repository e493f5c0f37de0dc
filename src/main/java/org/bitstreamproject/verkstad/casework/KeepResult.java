// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.bitstreamproject.verkstad.casework.FieldRevision.Outcome;
import org.bitstreamproject.verkstad.course.CaseTemplate.FieldType;
import org.bitstreamproject.verkstad.exercise.CaseResult;
import org.bitstreamproject.verkstad.exercise.ItemState;
import org.bitstreamproject.verkstad.exercise.ItemStatuses;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;

/**
 * Writes what an exercise came to into the case of whoever did it, and gives every member credit: the group has done it.
 * The newest result stands; earlier ones are kept as revisions. Part of the transaction that counted the attempt.
 */
@Dependent
class KeepResult {
    private final ProcessCases cases;
    private final FieldTexts texts;
    private final CaseForms forms;
    private final ItemStatuses statuses;
    private final Clock clock;

    @Inject
    KeepResult(ProcessCases cases, FieldTexts texts, CaseForms forms, ItemStatuses statuses, Clock clock) {
        this.cases = cases;
        this.texts = texts;
        this.forms = forms;
        this.statuses = statuses;
        this.clock = clock;
    }

    /** Nothing happens for somebody without a case, or with one that is closed. */
    void keep(@Observes CaseResult result) {
        cases.ofMember(result.who()).filter(ProcessCase::isOpen).ifPresent(kase -> {
            forms.of(kase.edition())
                    .fields()
                    .filter(field -> field.type() == FieldType.INSTRUMENT)
                    .filter(field -> result.exercise().equals(field.from()))
                    .forEach(field -> write(kase, field.id(), result.rows().toString(), result.who()));
            cases.group(kase.id()).stream()
                    .filter(Membership::isConfirmed)
                    .forEach(member ->
                            statuses.record(member.enrolment(), result.exercise(), ItemState.PASSED, result.score()));
        });
    }

    private void write(ProcessCase kase, String slot, String rows, EnrolmentId who) {
        var now = clock.instant();
        var stored = texts.find(kase.id(), slot).orElse(null);
        var edit = new FieldEdit(slot, rows, stored == null ? 0 : stored.version());
        if (stored == null) {
            texts.add(new FieldText(kase.id(), slot, rows, who, now));
        } else {
            stored.write(rows, who, now);
        }
        texts.add(new FieldRevision(kase.id(), edit, who, now, Outcome.SAVED));
        texts.flush();
    }
}
