// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.json.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.casework.FieldRevision.Outcome;
import org.bitstreamproject.verkstad.casework.form.Answers;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.casework.form.RowName;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;
import org.jspecify.annotations.Nullable;

/** One member writing in one case at one moment: what stands there is read once, however many fields are written. */
final class Writing {
    private final ProcessCase kase;
    private final CaseForm form;
    private final EnrolmentId who;
    private final Instant now;
    private final FieldTexts texts;
    private final EventLog events;
    private final Map<String, FieldText> current = new HashMap<>();
    private final Answers before;
    private FieldTexts.Earlier earlier = new FieldTexts.Earlier(List.of());

    Writing(ProcessCase kase, CaseForm form, EnrolmentId who, Instant now, FieldTexts texts, EventLog events) {
        this.kase = kase;
        this.form = form;
        this.who = who;
        this.now = now;
        this.texts = texts;
        this.events = events;
        texts.all(kase.id()).forEach(text -> current.put(text.slot(), text));
        this.before = answers();
    }

    ProcessCase kase() {
        return kase;
    }

    CaseForm form() {
        return form;
    }

    EnrolmentId who() {
        return who;
    }

    Instant now() {
        return now;
    }

    Answers answers() {
        return new Answers(current.values().stream().collect(Collectors.toMap(FieldText::slot, FieldText::text)));
    }

    /** Those of a row that have ever been written. */
    List<FieldText> cells(RowName row) {
        return current.values().stream()
                .filter(text -> text.slot().startsWith(row.name() + "."))
                .toList();
    }

    void mustBeOpen() {
        if (!kase.isOpen()) {
            throw new CaseClosed();
        }
    }

    /** Looks up what these edits were made from, where it is not what stands there now. */
    void lookBack(List<FieldEdit> edits) {
        earlier = texts.earlier(
                kase.id(),
                edits.stream()
                        .filter(edit -> edit.baseVersion() > 0 && edit.baseVersion() != version(edit.slot()))
                        .map(FieldEdit::slot)
                        .toList());
    }

    /** What was shown is what was written, or the default in an empty slot. */
    boolean isUntouched(FieldEdit edit) {
        var stored = current.get(edit.slot());
        var written = stored != null && stored.version() == edit.baseVersion()
                ? stored.text()
                : earlier.textAt(edit.slot(), edit.baseVersion());
        return edit.text().equals(written)
                || written.isEmpty() && edit.text().equals(before.defaultOf(form, edit.slot()));
    }

    FieldOutcome write(FieldEdit edit) {
        var stored = current.get(edit.slot());
        if (stored == null && edit.text().isEmpty()) {
            return new FieldOutcome.Saved("", 0, now);
        }
        if (stored != null && stored.text().equals(edit.text())) {
            return new FieldOutcome.Saved(stored.text(), stored.version(), stored.writtenAt());
        }
        if (edit.baseVersion() != version(edit.slot())) {
            texts.add(new FieldRevision(kase.id(), edit, who, now, Outcome.CONFLICT));
            return conflict(edit, stored);
        }
        put(edit, null);
        obey(edit);
        return new FieldOutcome.Saved(edit.text(), edit.baseVersion() + 1, now);
    }

    /** Another text in a slot, whatever stands there. @param removal what empties it; null when nothing does */
    void put(String slot, String text, @Nullable RowRemoval removal) {
        put(new FieldEdit(slot, text, version(slot)), removal);
    }

    /** Writes now, so that a race shows here and versions are known. */
    void flush() {
        texts.flush();
    }

    private void put(FieldEdit edit, @Nullable RowRemoval removal) {
        var stored = current.get(edit.slot());
        if (stored == null) {
            var first = new FieldText(kase.id(), edit.slot(), edit.text(), who, now);
            texts.add(first);
            current.put(edit.slot(), first);
        } else {
            stored.write(edit.text(), who, now);
        }
        var revision = new FieldRevision(kase.id(), edit, who, now, Outcome.SAVED);
        texts.add(removal == null ? revision : revision.removedWith(removal));
        log(edit);
    }

    private long version(String slot) {
        var stored = current.get(slot);
        return stored == null ? 0 : stored.version();
    }

    private FieldOutcome conflict(FieldEdit edit, @Nullable FieldText stored) {
        return stored == null
                ? new FieldOutcome.Conflict(edit.text(), "", 0, who, now)
                : new FieldOutcome.Conflict(
                        edit.text(), stored.text(), stored.version(), stored.writtenBy(), stored.writtenAt());
    }

    /** Some fields are more than text: who may read, and which language the case is in. */
    private void obey(FieldEdit edit) {
        switch (form.field(form.slot(edit.slot()).orElseThrow().field()).key()) {
            case CaseForm.CONFIDENTIALITY -> kase.confide(Confidentiality.valueOf(edit.text()));
            case CaseForm.LANGUAGE -> kase.writeIn(Language.ofCode(edit.text()));
            default -> {}
        }
    }

    private void log(FieldEdit edit) {
        events.append(
                who,
                "casework.field-saved",
                "case:" + kase.uid(),
                Json.createObjectBuilder()
                        .add("field", edit.slot())
                        .add("characters", edit.text().length())
                        .add("version", edit.baseVersion() + 1)
                        .build());
    }
}
