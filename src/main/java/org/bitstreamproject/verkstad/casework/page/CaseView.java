// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.page;

import java.time.Instant;
import java.util.List;
import org.bitstreamproject.verkstad.casework.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * A case to read. Labels are in the reader's language, the group's words in their own.
 *
 * @param lang tag of the case's language
 * @param receipt of the submission shown; null when the draft is shown or nothing has been handed in
 * @param lastSaved of the draft; null when a submission is shown
 * @param own true for members, who see what others would see and more
 */
public record CaseView(
        String uid,
        String title,
        String organisation,
        List<String> members,
        String lang,
        @Nullable Receipt receipt,
        String milestone,
        @Nullable Instant lastSaved,
        boolean own,
        List<Part> parts) {
    /** A section with something in it. */
    public record Part(String id, String title, List<Entry> entries) {}

    /**
     * A filled field.
     *
     * @param words true for the group's own words, false for a choice in the reader's language
     * @param lines one for a text, several for a list; empty for a table or a model
     * @param svg a model's picture; empty otherwise
     * @param path of the model's own page, for who may see the draft; empty otherwise
     * @param readable false for a model that is there and cannot be shown
     */
    public record Entry(
            String id,
            String label,
            boolean words,
            List<String> lines,
            List<String> headings,
            List<List<String>> rows,
            String svg,
            String path,
            boolean readable) {}

    public boolean nothingToRead() {
        return parts.isEmpty();
    }
}
