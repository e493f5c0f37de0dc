// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.casework.FieldRevision.Outcome;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.casework.form.Slot;
import org.bitstreamproject.verkstad.casework.form.Typed;
import org.bitstreamproject.verkstad.shared.domain.DomainException;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.jspecify.annotations.Nullable;

/**
 * Writes the draft, one slot at a time: different fields never meet, and in the same field nothing is overwritten that
 * the writer has not seen. A text with a national identity number is refused before anything is stored.
 */
@Dependent
@Transactional
public class SaveField {
    private final ProcessCases cases;
    private final FieldTexts texts;
    private final CaseForms forms;
    private final EventLog events;
    private final Clock clock;

    @Inject
    SaveField(ProcessCases cases, FieldTexts texts, CaseForms forms, EventLog events, Clock clock) {
        this.cases = cases;
        this.texts = texts;
        this.forms = forms;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One field as it is typed.
     *
     * @param writer language of whoever types
     * @return saved or conflict
     * @throws DomainException when the text cannot stand there
     */
    public FieldOutcome save(EnrolmentId who, String uid, FieldEdit edit, Language writer) {
        var kase = writable(who, uid);
        var form = forms.of(kase.edition());
        return write(kase, form, edit.with(cleaned(form, edit, writer)), who);
    }

    /** The same for a figure as Swedish writes it, where comma and point are both decimal signs. */
    public FieldOutcome save(EnrolmentId who, String uid, FieldEdit edit) {
        return save(who, uid, edit, Language.SV);
    }

    /**
     * A whole section at once. A field nobody touched is left alone, though somebody else has changed it meanwhile, and so
     * is one that shows what holds as long as nobody writes; a refused one does not hold back the others. Figures are as
     * Swedish writes them.
     */
    public Map<String, FieldOutcome> saveAll(EnrolmentId who, String uid, List<FieldEdit> edits) {
        return saveAll(who, uid, edits, new RowChange.Nothing(), Language.SV);
    }

    /** The same in the writer's language, and then a row of one of its tables is taken away or put back. */
    Map<String, FieldOutcome> saveAll(
            EnrolmentId who, String uid, List<FieldEdit> edits, RowChange change, Language writer) {
        var kase = cases.ofMember(uid, who);
        var form = forms.of(kase.edition());
        var outcomes = saveEach(who, kase, form, edits, writer);
        if (change instanceof RowChange.Remove remove) {
            var unseen = unseen(who, kase, form, remove.row(), edits);
            if (!unseen.isEmpty()) {
                unseen.forEach(outcomes::putIfAbsent);
                return outcomes;
            }
            outcomes.keySet().removeIf(slot -> slot.startsWith(remove.row() + "."));
            remove(who, kase, form, remove.row());
        } else if (change instanceof RowChange.Restore restore) {
            restore(who, kase, form, restore.row());
        }
        return outcomes;
    }

    /** What others have written in the cells of a row since it was shown: it is shown before the row is taken away. */
    private Map<String, FieldOutcome> unseen(
            EnrolmentId who, ProcessCase kase, CaseForm form, String row, List<FieldEdit> edits) {
        var shown = edits.stream().collect(Collectors.toMap(FieldEdit::slot, FieldEdit::baseVersion, Math::max));
        return cells(kase, form, row).stream()
                .filter(cell -> !cell.text().isEmpty() && !cell.writtenBy().equals(who))
                .filter(cell -> shown.getOrDefault(cell.slot(), cell.version()) < cell.version())
                .collect(Collectors.toMap(
                        FieldText::slot,
                        cell -> new FieldOutcome.Conflict(
                                cell.text(), cell.text(), cell.version(), cell.writtenBy(), cell.writtenAt())));
    }

    private void remove(EnrolmentId who, ProcessCase kase, CaseForm form, String row) {
        mustBeOpen(kase);
        var now = clock.instant();
        for (var cell : cells(kase, form, row)) {
            if (!cell.text().isEmpty()) {
                rewrite(kase, cell, "", who, now);
            }
        }
        texts.flush();
    }

    /** The cells of a removed row were emptied in one moment: those of the last such moment are put back. */
    private void restore(EnrolmentId who, ProcessCase kase, CaseForm form, String row) {
        mustBeOpen(kase);
        var now = clock.instant();
        var cells = cells(kase, form, row);
        var last = cells.stream().map(FieldText::writtenAt).max(Comparator.naturalOrder());
        for (var cell : cells) {
            if (cell.text().isEmpty() && last.filter(cell.writtenAt()::equals).isPresent()) {
                rewrite(kase, cell, texts.textAt(kase.id(), cell.slot(), cell.version() - 1), who, now);
            }
        }
        texts.flush();
    }

    private void rewrite(ProcessCase kase, FieldText cell, String text, EnrolmentId who, Instant now) {
        var edit = new FieldEdit(cell.slot(), text, cell.version());
        cell.write(text, who, now);
        texts.add(new FieldRevision(kase.id(), edit, who, now, Outcome.SAVED));
        log(kase, edit, cell.version() + 1, who);
    }

    /** Those of a row that have ever been written. @throws NotVisible when no table has such a row */
    private List<FieldText> cells(ProcessCase kase, CaseForm form, String row) {
        var slots = form.cells(row);
        if (slots.isEmpty()) {
            throw new NotVisible();
        }
        return slots.stream()
                .flatMap(slot -> texts.find(kase.id(), slot.id()).stream())
                .toList();
    }

    private Map<String, FieldOutcome> saveEach(
            EnrolmentId who, ProcessCase kase, CaseForm form, List<FieldEdit> edits, Language writer) {
        var outcomes = new LinkedHashMap<String, FieldOutcome>();
        var before = texts.answers(kase.id());
        for (var edit : edits) {
            try {
                var cleaned = edit.with(cleaned(form, edit, writer));
                if (!isUntouched(kase, cleaned, before.defaultOf(form, edit.slot()))) {
                    mustBeOpen(kase);
                    outcomes.put(edit.slot(), write(kase, form, cleaned, who));
                }
            } catch (NotVisible noSuchField) {
                throw noSuchField;
            } catch (DomainException refused) {
                outcomes.put(edit.slot(), new FieldOutcome.Refused(edit.text(), refused));
            }
        }
        return outcomes;
    }

    private ProcessCase writable(EnrolmentId who, String uid) {
        var kase = cases.ofMember(uid, who);
        mustBeOpen(kase);
        return kase;
    }

    private static void mustBeOpen(ProcessCase kase) {
        if (!kase.isOpen()) {
            throw new CaseClosed();
        }
    }

    private static String cleaned(CaseForm form, FieldEdit edit, Language writer) {
        var slot = form.slot(edit.slot()).orElseThrow(NotVisible::new);
        var text = Typed.into(slot, edit.text(), writer);
        // what is stored may join what was apart when typed, so both are looked at
        NationalIdRefused.check(List.of(edit.text(), text));
        return text;
    }

    /** What was shown is what was written, or the default in an empty slot. */
    private boolean isUntouched(ProcessCase kase, FieldEdit edit, String initial) {
        var written = texts.textAt(kase.id(), edit.slot(), edit.baseVersion());
        return edit.text().equals(written) || written.isEmpty() && edit.text().equals(initial);
    }

    private FieldOutcome write(ProcessCase kase, CaseForm form, FieldEdit edit, EnrolmentId who) {
        var now = clock.instant();
        var stored = texts.find(kase.id(), edit.slot()).orElse(null);
        if (stored == null && edit.text().isEmpty()) {
            return new FieldOutcome.Saved("", 0, now);
        }
        if (stored != null && stored.text().equals(edit.text())) {
            return new FieldOutcome.Saved(stored.text(), stored.version(), stored.writtenAt());
        }
        if (edit.baseVersion() != (stored == null ? 0 : stored.version())) {
            texts.add(new FieldRevision(kase.id(), edit, who, now, Outcome.CONFLICT));
            return conflict(edit, stored, now, who);
        }
        if (stored == null) {
            stored = new FieldText(kase.id(), edit.slot(), edit.text(), who, now);
            texts.add(stored);
        } else {
            stored.write(edit.text(), who, now);
        }
        texts.add(new FieldRevision(kase.id(), edit, who, now, Outcome.SAVED));
        obey(kase, form, form.slot(edit.slot()).orElseThrow(), edit.text());
        texts.flush();
        log(kase, edit, stored.version(), who);
        return new FieldOutcome.Saved(edit.text(), stored.version(), now);
    }

    private static FieldOutcome conflict(FieldEdit edit, @Nullable FieldText stored, Instant now, EnrolmentId who) {
        return stored == null
                ? new FieldOutcome.Conflict(edit.text(), "", 0, who, now)
                : new FieldOutcome.Conflict(
                        edit.text(), stored.text(), stored.version(), stored.writtenBy(), stored.writtenAt());
    }

    /** Some fields are more than text: who may read, and which language the case is in. */
    private static void obey(ProcessCase kase, CaseForm form, Slot slot, String code) {
        switch (form.field(slot.field()).key()) {
            case CaseForm.CONFIDENTIALITY -> kase.confide(Confidentiality.valueOf(code));
            case CaseForm.LANGUAGE -> kase.writeIn(Language.ofCode(code));
            default -> {}
        }
    }

    private void log(ProcessCase kase, FieldEdit edit, long version, EnrolmentId who) {
        events.append(
                who,
                "casework.field-saved",
                "case:" + kase.uid(),
                Json.createObjectBuilder()
                        .add("field", edit.slot())
                        .add("characters", edit.text().length())
                        .add("version", version)
                        .build());
    }
}
