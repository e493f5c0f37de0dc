// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.modelling.ModelContext;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to a model when.
 *
 * @param base number of the newest version
 * @param named the versions with a name, newest first
 * @param further number to go on with, 0 when that is all
 * @param restore the version that is to be put back, waiting for a yes
 * @param typed what was typed into a form that was refused, by field
 * @param from number of the newest version that is shown, 0 for all
 * @param done what was just done, empty for nothing
 */
public record HistoryPage(
        String uid,
        int base,
        ModelContext context,
        List<Row> rows,
        List<Named> named,
        int further,
        @Nullable Restore restore,
        FieldErrors errors,
        Map<String, String> typed,
        int from,
        String done) {

    /**
     * One version.
     *
     * @param what key of the text that tells what was done
     * @param who empty where the reader may not know
     * @param sameAs the older version it says the same as, 0 for none
     */
    public record Row(int number, String what, String who, Instant at, String title, int sameAs) {}

    /** A version with a name. @param svg a small picture of it, safe to put into the page as it is; empty for an old one */
    public record Named(Row row, String svg) {}

    /** @param svg safe to put into the page as it is */
    public record Restore(int number, String svg) {}

    /** The name to show in the form of a version. */
    public String title(Row row) {
        return typed.getOrDefault("title-" + row.number(), row.title());
    }

    public boolean writable() {
        return context.writable();
    }
}
