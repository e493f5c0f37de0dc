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
    public record Part(String name, List<String> lines) {}
}
