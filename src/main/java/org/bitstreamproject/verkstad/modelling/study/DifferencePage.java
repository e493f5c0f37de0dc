// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.study;

import java.util.List;
import org.bitstreamproject.verkstad.modelling.ModelContext;
import org.bitstreamproject.verkstad.modelling.difference.Dispositions;
import org.jspecify.annotations.Nullable;

/**
 * What sets two models apart.
 *
 * @param from number of the earlier version; 0 when it is another model or there is none
 * @param to number of the version shown
 * @param compared false when there is nothing to compare with
 * @param dispositions for a process and its future
 * @param parts what was added, removed, changed and moved, in words; empty parts left out
 */
public record DifferencePage(
        String uid,
        ModelContext context,
        int from,
        int to,
        boolean compared,
        @Nullable Dispositions dispositions,
        List<Part> parts) {

    /** @param name of its heading: {@code modelling.difference.<name>} */
    public record Part(String name, List<Line> told) {

        public List<String> lines() {
            return told.stream().map(Line::text).toList();
        }
    }

    /**
     * One difference.
     *
     * @param before id of the element or relation in the earlier model; empty where it was not there
     * @param after its id in the later one; empty where it is gone
     */
    public record Line(String text, String before, String after) {}
}
