// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.casework.form.RowName;
import org.bitstreamproject.verkstad.casework.form.Typed;
import org.bitstreamproject.verkstad.shared.domain.DomainException;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;

/**
 * Writes the draft, one slot at a time: different fields never meet, and in the same field nothing is overwritten that
 * the writer has not seen. A text with a national identity number is refused before anything is stored.
 */
@Dependent
@Transactional
public class SaveField {
    private final ProcessCases cases;
    private final FieldTexts texts;
    private final CaseRows rows;
    private final CaseForms forms;
    private final EventLog events;
    private final Clock clock;

    @Inject
    SaveField(ProcessCases cases, FieldTexts texts, CaseRows rows, CaseForms forms, EventLog events, Clock clock) {
        this.cases = cases;
        this.texts = texts;
        this.rows = rows;
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
        var writing = writing(who, uid);
        writing.mustBeOpen();
        var refused = new LinkedHashMap<String, FieldOutcome>();
        var placed = new RowWriting(writing, rows, texts).numbered(List.of(edit), refused);
        for (var outcome : refused.values()) {
            if (outcome instanceof FieldOutcome.Refused full) {
                throw full.reason();
            }
        }
        if (placed.isEmpty()) {
            return new FieldOutcome.Saved("", 0, writing.now());
        }
        var here = placed.get(0);
        var outcome = writing.write(here.with(cleaned(writing.form(), here, writer)));
        writing.flush();
        return outcome;
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
        var writing = writing(who, uid);
        var table = new RowWriting(writing, rows, texts);
        if (change instanceof RowChange.Restore) {
            table.holdPlaces();
        }
        var outcomes = new LinkedHashMap<String, FieldOutcome>();
        var placed = table.numbered(edits, outcomes);
        saveEach(writing, placed, writer, outcomes);
        if (change instanceof RowChange.Remove remove) {
            remove(writing, table, row(writing, remove.row()), placed, outcomes);
        } else if (change instanceof RowChange.Restore restore) {
            table.restore(restore.removal(), outcomes);
        }
        return outcomes;
    }

    private static void remove(
            Writing writing, RowWriting table, RowName row, List<FieldEdit> edits, Map<String, FieldOutcome> outcomes) {
        var unseen = table.unseen(row, edits);
        if (!unseen.isEmpty()) {
            unseen.forEach(outcomes::putIfAbsent);
            return;
        }
        outcomes.keySet().removeIf(slot -> slot.startsWith(row.name() + "."));
        table.remove(row);
    }

    /** @throws NotVisible when no table has such a row */
    private static RowName row(Writing writing, String name) {
        return RowName.numbered(name)
                .filter(row -> row.name().equals(name)
                        && writing.form().table(row.field()).isPresent())
                .orElseThrow(NotVisible::new);
    }

    private static void saveEach(
            Writing writing, List<FieldEdit> edits, Language writer, Map<String, FieldOutcome> outcomes) {
        writing.lookBack(edits);
        for (var edit : edits) {
            try {
                var cleaned = edit.with(cleaned(writing.form(), edit, writer));
                if (!writing.isUntouched(cleaned)) {
                    writing.mustBeOpen();
                    outcomes.put(edit.slot(), writing.write(cleaned));
                }
            } catch (NotVisible noSuchField) {
                throw noSuchField;
            } catch (DomainException refused) {
                outcomes.put(edit.slot(), new FieldOutcome.Refused(edit.text(), refused));
            }
        }
        writing.flush();
    }

    private Writing writing(EnrolmentId who, String uid) {
        var kase = cases.ofMember(uid, who);
        return new Writing(kase, forms.of(kase.edition()), who, clock.instant(), texts, events);
    }

    private static String cleaned(CaseForm form, FieldEdit edit, Language writer) {
        var slot = form.slot(edit.slot()).orElseThrow(NotVisible::new);
        var text = Typed.into(slot, edit.text(), writer);
        // what is stored may join what was apart when typed, so both are looked at
        NationalIdRefused.check(List.of(edit.text(), text));
        return text;
    }
}
