// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import java.util.List;
import java.util.Set;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.web.FormBody;

/**
 * A section of a case as it is sent: read whole before anything of it is stored.
 *
 * @param edits one per field that says what it is based on; several ticked boxes are one text
 * @param change what the button beside a table's rows asks for
 * @param there the page that comes when everything is stored
 */
record SectionForm(String section, List<FieldEdit> edits, RowChange change, String there) {
    private static final String VERSION = "_version.";
    private static final String TABLE = "[A-Z][0-9]{1,2}";
    private static final String ROW = TABLE + "\\.[0-9]{1,4}";
    private static final String REMOVAL = TABLE + "\\.r[0-9a-f]{12}";

    SectionForm {
        edits = List.copyOf(edits);
    }

    /** @throws NotVisible for a section, a table, a row or a removal by a name that none of ours can have */
    static SectionForm of(FormBody form, String section) {
        return new SectionForm(section, edits(form), changed(form), there(form, section));
    }

    /**
     * The section again, after a save that left something.
     *
     * @param left slots that could not be stored; those of a row are there when it could not be taken away
     */
    Opened again(Set<String> left) {
        if (change instanceof RowChange.Remove remove) {
            var isThere = left.stream().anyMatch(slot -> slot.startsWith(remove.row() + "."));
            return new Opened(section, "", isThere ? "" : remove.row());
        }
        return new Opened(section, "", change instanceof RowChange.Restore restore ? restore.removal() : "");
    }

    private static RowChange changed(FormBody form) {
        var remove = form.first("_remove");
        var restore = form.first("_restore");
        if (remove != null) {
            return new RowChange.Remove(name(remove, ROW));
        }
        return restore == null ? new RowChange.Nothing() : new RowChange.Restore(name(restore, REMOVAL));
    }

    private static String there(FormBody form, String section) {
        var next = form.first("_next");
        var add = form.first("_add");
        var remove = form.first("_remove");
        var restore = form.first("_restore");
        if (next != null && !next.isEmpty()) {
            return "/case?section=" + CasePages.letter(next);
        }
        var here = "/case?section=" + CasePages.letter(section);
        if (add != null) {
            // named here, so that a reload shows the same row
            var table = name(add, TABLE);
            return here + "&add=" + table + "." + CaseRows.newMark() + "#" + table + "-new";
        }
        if (remove != null) {
            return here + "&removed=" + name(remove, ROW) + "#" + table(remove);
        }
        return restore == null ? here : here + "#" + table(name(restore, REMOVAL));
    }

    private static String table(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    /** What goes into an address of ours, and what is looked up. */
    private static String name(String name, String pattern) {
        if (!name.matches(pattern)) {
            throw new NotVisible();
        }
        return name;
    }

    private static List<FieldEdit> edits(FormBody form) {
        return form.fields().keySet().stream()
                .filter(name -> name.startsWith(VERSION))
                .map(name -> name.substring(VERSION.length()))
                .map(slot -> new FieldEdit(
                        slot,
                        String.join(",", form.fields().getOrDefault(slot, List.of())),
                        CasePages.number(form.first(VERSION + slot))))
                .toList();
    }
}
